import { safeUrl } from '../../base/safe-url.ts';
import type { PortalPlace, PortalSection } from '../../base/portal-events.ts';

/** In the order of the navigation; the account stands apart from it. */
export const sections: readonly PortalSection[] = ['home', 'pay', 'statements', 'receipts', 'visits', 'account'];

/** Sections in which one thing can be open. */
const withItems: readonly PortalSection[] = ['statements', 'receipts'];

/** The section of that name, or null for any other text. */
export function sectionOf(name: string | null | undefined): PortalSection | null {
  return sections.find((section) => section === name) ?? null;
}

/** Only where there can be one is an item kept. */
export function placeOf(section: PortalSection, item: string | null | undefined): PortalPlace {
  return { section, item: withItems.includes(section) && item ? item : null };
}

export function samePlace(one: PortalPlace, other: PortalPlace): boolean {
  return one.section === other.section && one.item === other.item;
}

/**
 * The address of a place by the host's template: `/account/{section}/{item}` is `/account/statements/st-1`, and without an
 * item `/account/statements`. Null without a template, and for one that leads off the site or to no web page.
 */
export function hrefOf({ section, item }: PortalPlace, template: string | undefined, base: string): string | null {
  if (!template?.includes('{section}')) return null;
  const path = item === null ? template.replace(/[/&]?[\w-]*=?\{item\}/, '') : template;
  return safeUrl(path.replace('{section}', section).replace('{item}', encodeURIComponent(item ?? '')), base);
}
