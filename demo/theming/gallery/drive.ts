/** How long something may take to appear, in milliseconds. */
const PATIENCE = 8_000;

/** Every element below `root`, through open shadow roots. */
function* everyElement(root: ParentNode): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) yield* everyElement(root.shadowRoot);
  for (const element of root.children) {
    yield element;
    yield* everyElement(element);
  }
}

const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent).trim();

/** Waits for the first element of `selector` whose name begins with `name`. Throws when none comes. */
export async function find(root: ParentNode, selector: string, name = ''): Promise<HTMLElement> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    for (const element of everyElement(root)) {
      const fits = element instanceof HTMLElement && element.matches(selector) && nameOf(element).startsWith(name);
      if (fits && element.checkVisibility()) return element;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`There is no ${selector} ${name}.`);
}

export async function press(root: ParentNode, name: string): Promise<void> {
  (await find(root, 'button, a, summary, label', name)).click();
}

export async function type(root: ParentNode, selector: string, value: string): Promise<void> {
  const input = await find(root, selector);
  if (!(input instanceof HTMLInputElement)) throw new TypeError(`${selector} is no field.`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
