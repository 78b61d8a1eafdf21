import { ContextProvider } from '@lit/context';
import { connectionContext } from '../base/connection-context.ts';
import { openConnection, splitOrigins } from '../base/open-connection.ts';
import { DuecareProvider } from '../elements/provider/provider.ts';
import { loadLanguageFiles } from './language-files.ts';
import { wearThemes } from './page-theme.ts';

/**
 * Gives the page what the `data-*` of the script's own tag say: for every element without a provider and without a `base-url`
 * of its own, wherever it stands and whenever it comes. Those of a second script on the page say nothing.
 *
 * @param script - `document.currentScript`, or what a page has put in its place by an element's name
 */
export function provideForPage(script: unknown): void {
  if (!(script instanceof HTMLScriptElement) || customElements.get('duecare-provider') !== DuecareProvider) return;
  const { baseUrl, practice, processorOrigin, locale, theme = '' } = script.dataset;
  wearThemes(theme, script.src);
  if (!locale) loadLanguageFiles(script);
  if (!baseUrl) return;
  const page = document.documentElement;
  const frameOrigins = splitOrigins(processorOrigin);
  const initialValue = openConnection(page, { baseUrl, practice, locale, frameOrigins });
  new ContextProvider(page, { context: connectionContext, initialValue });
}
