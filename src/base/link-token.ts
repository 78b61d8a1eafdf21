import { fits } from '../contract/index.ts';
import { type BootLinkRequest, BOOT_LINK_EVENT, tokenInFragment } from './boot-link.ts';

/**
 * The token of the payment link that opened this page, or null. It is read from the fragment, which stays in place so
 * that a reload works, or asked of the boot snippet, which has taken it out of the address before other scripts ran.
 */
export function linkTokenOfPage(): string | null {
  const token = tokenInFragment(location.hash) ?? askBootSnippet();
  return fits('LinkToken', token) ? token : null;
}

function askBootSnippet(): string | null {
  const detail: BootLinkRequest = { token: null };
  document.dispatchEvent(new CustomEvent(BOOT_LINK_EVENT, { detail }));
  return detail.token;
}
