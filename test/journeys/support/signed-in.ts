import type { Page } from 'playwright-core';
import type { Town } from './town.ts';

/**
 * Shows elements of the portal on the demo's account page, in a session that the practice's own server has opened for the
 * account of the world, as an existing portal does.
 */
export async function showSignedIn(town: Town, page: Page, ...tags: string[]): Promise<void> {
  const { token } = await town.staff<{ token: string }>('/sessions', { accountNumber: town.account });
  await page.goto(`${town.site}/account/`);
  await page.evaluate(placeTags, { tags, token, baseUrl: town.demo.origins.backend });
}

/** Runs in a page. */
function placeTags({ tags, token, baseUrl }: { tags: string[]; token: string; baseUrl: string }): void {
  const provider = Object.assign(document.createElement('duecare-provider'), { getToken: () => token });
  provider.setAttribute('base-url', baseUrl);
  provider.append(...tags.map((tag) => document.createElement(tag)));
  document.querySelector('duecare-portal')?.replaceWith(provider);
}
