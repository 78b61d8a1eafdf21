import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Payer } from './payer.ts';
import type { Town } from './town.ts';
import type { Watch } from './watch.ts';

/** A page of a host, written by the test, with everything that stands on it before Duecare does. */
export interface Stage {
  head?: string;
  body?: string;
  /** Attributes of `<html>`. */
  root?: string;
  /** What other script ran before any of the page's. */
  before?: () => void;
  /** Whether the page is opened with a payment link. Default: it is. */
  withLink?: boolean;
  /** Headers of the page beside its type. Default: none. */
  headers?: Record<string, string>;
  /** What becomes of the link's fragment. Default: it stays. */
  fragment?: (fragment: string) => string;
}

const provider = (town: Town, content: string) =>
  `<duecare-provider base-url="${town.demo.origins.backend}" processor-origin="${town.demo.origins.processor}">` +
  `${content}</duecare-provider>`;

/** The elements that a pay page has, inside of their provider. */
export function payPage(town: Town): string {
  return provider(town, '<duecare-quickpay-form></duecare-quickpay-form><duecare-balance-card></duecare-balance-card>');
}

/** A payer on such a page. */
export async function onStage(
  town: Town,
  {
    head = '<script src="/duecare.js" defer></script>',
    body = payPage(town),
    root = 'lang="en"',
    before,
    withLink = true,
    fragment = (link) => link,
    headers = {},
  }: Stage,
  options: BrowserContextOptions = {},
): Promise<{ payer: Payer; page: Page; watch: Watch }> {
  const visit = await town.payer(options);
  // A page that no server sent is a stranger's to the browser, and would have to ask before it calls a server of this machine.
  await visit.page.context().grantPermissions(['local-network-access']);
  const address = `${town.site}/stage/`;
  const html =
    `<!doctype html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Pay</title>${head}</head><body>${body}</body></html>`;
  await visit.page.route(address, (route) => route.fulfill({ contentType: 'text/html', headers, body: html }));
  if (before) await visit.page.addInitScript(before);
  await visit.payer.opens(withLink ? `${address}${fragment(new URL(await town.link()).hash)}` : address);
  return visit;
}
