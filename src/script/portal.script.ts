/** The script of everything. */
import { provideForPage } from './page-provider.ts';

export * from '../define.ts';

provideForPage(document.currentScript);
