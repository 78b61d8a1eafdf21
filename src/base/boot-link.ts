/** On `document`: whoever answers fills in `detail.token`. Its name and shape bind the boot snippet to the SDK. */
export const BOOT_LINK_EVENT = 'duecare-boot-link';

export interface BootLinkRequest {
  token: string | null;
}

/** The token in a fragment like `#duecare=…`, unchecked; null when there is none. */
export function tokenInFragment(fragment: string): string | null {
  return /^#duecare=([^&]+)$/.exec(fragment)?.[1] ?? null;
}
