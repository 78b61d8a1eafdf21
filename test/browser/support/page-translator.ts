import { everyElement } from './find.ts';

/** A letter that texts of this project never have: what is marked with it went through the translator. */
const MARK = 'ʭ';

const skipped = 'script, style, template, textarea, code, [translate="no"]';

/**
 * Imitates the translator of Chrome: every text of the page, shadow roots included, is replaced with `<font>` in `<font>`, and so is
 * every text that comes later. A translation changes digits, as real ones do with amounts and dates; `translate="no"` is respected.
 */
export class PageTranslator {
  readonly #observer = new MutationObserver(() => this.#translateAll());
  readonly #observed = new WeakSet<Node>();
  readonly #originals = new Map<Element, Text>();

  start(): void {
    this.#translateAll();
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** What the menu of the browser calls "Show original". */
  showOriginal(): void {
    this.stop();
    for (const [font, text] of this.#originals) font.replaceWith(new Text(text.data));
    this.#originals.clear();
  }

  #translateAll(): void {
    const roots = [document.body, ...everyElement(document.body)].map((element) => element.shadowRoot ?? element);
    for (const root of roots) this.#translate(root);
  }

  #translate(root: ShadowRoot | Element): void {
    if (root instanceof ShadowRoot || root === document.body) {
      if (!this.#observed.has(root)) {
        this.#observed.add(root);
        this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
      }
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) if (isTranslatable(text)) this.#replace(text);
  }

  #replace(text: Text): void {
    const [outer, inner] = [makeFont(), makeFont()];
    outer.append(inner);
    inner.append(translated(text.data));
    this.#originals.set(outer, text.cloneNode() as Text);
    text.replaceWith(outer);
  }
}

/** Obsolete, and still what Chrome's translator makes. */
export function makeFont(): HTMLElement {
  const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
  font.style.verticalAlign = 'inherit';
  return font;
}

function isTranslatable(text: Text): boolean {
  if (text.data.trim() === '') return false;
  for (let element = text.parentElement ?? hostOf(text); element; element = element.parentElement ?? hostOf(element)) {
    if (element.matches(skipped) || element.localName === 'font') return false;
  }
  return true;
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function translated(text: string): string {
  return MARK + text.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)) + MARK;
}

/** The text that a person reads, translated back. */
export function untranslated(text: string): string {
  return text
    .replace(new RegExp(`${MARK}([^${MARK}]*)${MARK}`, 'g'), (_, words: string) =>
      words.replace(/\d/g, (digit) => String((Number(digit) + 9) % 10)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The part of a text that was not translated, with single spaces. */
export function kept(text: string): string {
  return text
    .replace(new RegExp(`${MARK}[^${MARK}]*${MARK}`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
