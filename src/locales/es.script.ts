/**
 * Spanish for pages with script tags, before or after the SDK's own:
 *
 * ```html
 * <script src="duecare.js" defer></script>
 * <script src="duecare-es.js" defer></script>
 * ```
 *
 * Every element whose `locale` is Spanish then speaks it. It renders nothing and asks the network for nothing.
 *
 * @packageDocumentation
 */
import { es } from '../text/es.ts';
import { offerTexts } from './offer-texts.ts';

offerTexts(es);
