/** Every element below `root` in the order of the page, through all shadow roots. */
export function* everyElement(root: ParentNode): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) yield* everyElement(root.shadowRoot);
  for (const element of root.children) {
    yield element;
    yield* everyElement(element);
  }
}

/** What a person could find by its words: visible elements of `selector` whose text or label is `name`. */
export function findAll(root: ParentNode, selector: string, name?: string): HTMLElement[] {
  return [...everyElement(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.matches(selector) &&
      isSeen(element) &&
      (name === undefined || nameOf(element) === name),
  );
}

/** The one element of that kind and name. */
export function find(root: ParentNode, selector: string, name?: string): HTMLElement {
  const [element, ...more] = findAll(root, selector, name);
  if (!element) throw new Error(`There is no ${selector} ${name ?? ''} in: ${visibleText(root)}`);
  if (more.length > 0) throw new Error(`There are ${more.length + 1} of ${selector} ${name ?? ''}.`);
  return element;
}

/** What can be read, through all shadow roots, with single spaces. Live regions are no part of it. */
export function visibleText(root: ParentNode): string {
  return [...textsOf(root)].join(' ').replace(/\s+/g, ' ').trim();
}

function* textsOf(node: Node): Generator<string> {
  if (node instanceof Text) yield node.data;
  if (node instanceof HTMLElement) {
    if (!isSeen(node) || node.matches('.visually-hidden')) return;
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
      for (const child of node.assignedNodes()) yield* textsOf(child);
      return;
    }
  }
  yield* textsWithin(node);
}

/** The values in a sentence, `<bdi>`, belong to it: nothing but their own spaces is between them and the text around them. */
function* textsWithin(node: Node): Generator<string> {
  let sentence = '';
  let inSentence = false;
  for (const child of node instanceof Element ? (node.shadowRoot ?? node).childNodes : node.childNodes) {
    if (child instanceof Comment || (child instanceof Text && child.data === '')) continue;
    const isValue = child instanceof HTMLElement && child.localName === 'bdi';
    if (child instanceof Text || child.nodeName === 'FONT' || isValue) {
      sentence += (inSentence || isValue ? '' : ' ') + (child.textContent ?? '');
      inSentence = isValue;
    } else {
      yield sentence;
      sentence = '';
      inSentence = false;
      yield* textsOf(child);
    }
  }
  yield sentence;
}

/** `checkVisibility` takes `display: contents` for hidden. */
function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents';
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
}
