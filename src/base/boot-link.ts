/** On `document`: whoever answers fills in `detail.token` with what followed `#duecare=`. Its name and shape bind the boot snippet to the SDK. */
export const BOOT_LINK_EVENT = 'duecare-boot-link';

export interface BootLinkRequest {
  token: string | null;
}

/** What follows `#duecare=`, unchecked: a token, with `&practice=` and a practice's id behind it or not; null when there is none. */
export function linkInFragment(fragment: string): string | null {
  return /^#duecare=([^&]+(&practice=[\w-]+)?)$/.exec(fragment)?.[1] ?? null;
}
