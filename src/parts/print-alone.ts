const MARK = 'data-duecare-print';

/**
 * Leaves in print what is marked, what it stands in, and what is in it. What it stands in becomes as long as it needs: a host that
 * scrolls, clips, or moves it would cut off what does not fit one page. A browser without `:has()` prints the whole page.
 */
const rules = `@media print {
  :not(html, body, [${MARK}], :has([${MARK}]), [${MARK}] *) { display: none !important; }
  :is(html, body, [${MARK}], :has([${MARK}])) {
    display: block !important; position: static !important; float: none !important;
    block-size: auto !important; min-block-size: 0 !important; max-block-size: none !important;
    overflow: visible !important; clip-path: none !important; contain: none !important; columns: auto !important;
    transform: none !important; translate: none !important; rotate: none !important; scale: none !important;
    zoom: 1 !important; opacity: 1 !important; content-visibility: visible !important;
  }
}`;

/**
 * Prints one element without the rest of the page, through all the shadow roots that it is in. Marks and rules are gone
 * when the print dialog is.
 */
export function printAlone(element: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const undo: (() => void)[] = [];
  for (let node: Element | undefined = element; node; node = hostOf(node)) undo.push(mark(node, sheet));
  addEventListener('afterprint', () => undo.forEach((task) => task()), { once: true });
  window.print();
}

function mark(element: Element, sheet: CSSStyleSheet): () => void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return () => undefined;
  element.setAttribute(MARK, '');
  root.adoptedStyleSheets.push(sheet);
  return () => {
    element.removeAttribute(MARK);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
