import type { PortalPlace } from '../../src/base/portal-events.ts';
import type {} from '../../src/elements/portal/portal.ts';

// What a practice adds when its portal shall have addresses: the page tells the portal where it is, and the portal tells the page
// where the patient went. docs/portal.md explains it.
const portal = document.querySelector('duecare-portal');

/** The address at hand, also after the back button. */
function follow(): void {
  if (!portal) return;
  const query = new URLSearchParams(location.search);
  portal.section = query.get('section') ?? undefined;
  portal.item = query.get('item') ?? undefined;
}

function addressOf({ section, item }: PortalPlace): URL {
  const url = new URL(location.href);
  url.searchParams.set('section', section);
  if (item === null) url.searchParams.delete('item');
  else url.searchParams.set('item', item);
  // A payment link that led here has done its work.
  url.hash = '';
  return url;
}

const spanish = '/duecare-es.js';
const choices = document.querySelectorAll<HTMLButtonElement>('.languages button');

/** Another language, with all that was typed. Its texts are loaded once, when somebody wants them. */
function speak(locale: string): void {
  if (!portal) return;
  // A page of Trusted Types lets no script put an address into another one; an import is the browser's own.
  if (locale === 'es-US') void import(spanish);
  portal.locale = locale;
  for (const choice of choices) choice.ariaPressed = String(choice.dataset.locale === locale);
}

for (const choice of choices) choice.addEventListener('click', () => speak(choice.dataset.locale ?? 'en-US'));

follow();
addEventListener('popstate', follow);
portal?.addEventListener('duecare-section-changed', ({ detail }) => {
  history.pushState(null, '', addressOf(detail));
});
