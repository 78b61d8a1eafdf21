const MARK = 'data-duecare-generated';

/**
 * Appends a child in light DOM to an element, which takes it away again by itself. A page that is copied, as a router does to show it
 * again later, copies it too: `removeCopiedChildren` tells the copy by its mark.
 */
export function appendGenerated<Tag extends keyof HTMLElementTagNameMap>(
  host: Element,
  tag: Tag,
  slot: string,
): HTMLElementTagNameMap[Tag] {
  const child = document.createElement(tag);
  child.slot = slot;
  child.setAttribute(MARK, '');
  host.append(child);
  return child;
}

/** For an element that has just been made and has no such children of its own. */
export function removeCopiedChildren(host: Element): void {
  for (const child of host.querySelectorAll(`:scope > [${MARK}]`)) child.remove();
}
