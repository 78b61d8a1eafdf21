/** Runs in a page: the text of everything that is shown there, inside of elements too, the card frame left out. */
export function readablePage(): string {
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(textOf).join('');
    if (node instanceof HTMLElement && getComputedStyle(node).display === 'none') return '';
    const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    return `${[...inside.childNodes].map(textOf).join('')} `;
  };
  return textOf(document.body).replaceAll(/\s+/g, ' ');
}
