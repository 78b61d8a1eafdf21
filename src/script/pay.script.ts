/** The script of the pay path: registers what `duecare/define-pay` does, and takes its attributes for the page's defaults. */
import { provideForPage } from './page-provider.ts';

export * from '../define-pay.ts';

provideForPage(document.currentScript);
