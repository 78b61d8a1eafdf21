import type { Origins } from './origins.ts';

/** The elements that a server can render; the form wakes up in the browser. */
const rendered = ['provider', 'balance-card', 'pay-now'];

/**
 * A page's part as a server renders it, with declarative shadow roots: everything of the card and a link that works are there
 * before any script. A strict policy lets their styles in by `nonce`.
 */
export async function renderOnServer({ backend, processor }: Origins, nonce: string): Promise<string> {
  const { render } = await import('@lit-labs/ssr');
  const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
  const { html } = await import('lit');
  for (const name of rendered) await import(new URL(`../../dist/elements/${name}/define.js`, import.meta.url).href);

  const page = html`<duecare-provider base-url=${backend} processor-origin=${processor}>
    <div class="columns">
      <duecare-quickpay-form></duecare-quickpay-form>
      <div>
        <duecare-balance-card>
          <duecare-pay-now slot="pay"><a href="/pay/">Pay now</a></duecare-pay-now>
        </duecare-balance-card>
        <p><duecare-pay-now href="/pay/"></duecare-pay-now></p>
      </div>
    </div>
  </duecare-provider>`;
  return (await collectResult(render(page))).replaceAll('<style>', `<style nonce="${nonce}">`);
}
