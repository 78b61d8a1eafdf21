/**
 * The boot snippet, for pay pages that also run other people's scripts. As the first script in `<head>` it takes a payment
 * link's token out of the address before any of them can see it:
 *
 * ```html
 * <script src="duecare-boot.js"></script>
 * ```
 *
 * `history.replaceState` alone is not enough: the first address stays readable in `performance` and
 * `navigation.activation` until the page is loaded again. So the token crosses one reload in `sessionStorage`, is taken
 * out of it before any other script runs, and then lives in this closure until the form asks for it. A reload later on
 * forgets it: the patient opens the link again, or sees the receipt after a payment. An address without a link stays as it is,
 * with a fragment of the page's own or not.
 *
 * @packageDocumentation
 */
import { type BootLinkRequest, BOOT_LINK_EVENT, linkIn } from './base/boot-link.ts';

const KEY = 'duecare-boot-link';

function takeStored(): string | null {
  const token = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return token;
}

/** False where the browser refuses storage: then the token stays in this document and the reload is left out. */
function store(token: string): boolean {
  try {
    sessionStorage.setItem(KEY, token);
    return true;
  } catch {
    return false;
  }
}

function answerForm(token: string): void {
  const answer = (event: Event) => {
    const { detail } = event as CustomEvent<BootLinkRequest>;
    detail.token = token;
    detail.take = () => document.removeEventListener(BOOT_LINK_EVENT, answer);
  };
  document.addEventListener(BOOT_LINK_EVENT, answer);
}

/** This page's address without the parts that hold a link: the fragment, parameters of the query, the end of the path. */
function addressWithoutLink({ pathname, search, hash }: Location): string {
  const path = linkIn(pathname) === null ? pathname : pathname.replace(/(%(25)*23.*)?\W*duecare.*/i, '') || '/';
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => linkIn(parameter) === null);
  const query = kept.join('&');
  const address = path + (query && `?${query}`) + (linkIn(hash) === null ? hash : '');
  return linkIn(address) === null ? address : path;
}

function boot(): void {
  const token = linkIn(location.href);
  if (token === null) {
    const stored = takeStored();
    if (stored !== null) answerForm(stored);
    return;
  }
  const stored = store(token);
  history.replaceState(history.state, '', addressWithoutLink(location));
  if (!stored) {
    answerForm(token);
    return;
  }
  // Nothing more of this document may run: its navigation entry still holds the token.
  window.stop();
  location.reload();
}

boot();
