import type { ReactiveController, ReactiveElement } from 'lit';

/** A text node of a template, and what a translator shows in its place. */
interface Translation {
  text: Text;
  original: string;
  shown: readonly ChildNode[];
}

/**
 * Keeps templates up to date on a page that is being translated. Translators replace text nodes with elements of their own, as Chrome
 * does with `<font>`. Lit would then write the next text to a node that is no longer in the page, and the old translation would stay.
 *
 * Each replaced text node therefore returns to its place, empty, in front of its translation. When it gets another text, the translation
 * is removed, and the translator finds the new text.
 */
export class TranslationGuard implements ReactiveController {
  readonly #host: ReactiveElement;
  /** By the text node and by each node that is shown in its place. */
  readonly #translations = new WeakMap<Node, Translation>();
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver((records) => this.#process(records));
    this.#observer.observe(this.#host.renderRoot, { childList: true, characterData: true, subtree: true });
  }

  /** Records that have not been delivered yet are processed before lit writes. */
  hostUpdate(): void {
    this.#process(this.#observer?.takeRecords() ?? []);
  }

  hostDisconnected(): void {
    this.hostUpdate();
    this.#observer?.disconnect();
  }

  #process(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') this.#end(record.target);
      else record.removedNodes.forEach((node) => this.#removed(node, record));
    }
    // The guard's own changes.
    this.#observer?.takeRecords();
  }

  #removed(node: Node, { target, addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    const known = this.#translations.get(node);
    if (known?.text === node || (known && !known.text.isConnected)) return;
    const text = known?.text ?? node;
    if (!isText(text)) return;
    const added = [...addedNodes] as ChildNode[];
    const fonts = [previousSibling, nextSibling].filter((one) => one?.nodeName === 'FONT') as ChildNode[];
    const shown = (added.length > 0 ? added : fonts).filter((one) => one.parentNode === target && one !== text);
    if (!shown.every(isText)) this.#begin(text, known?.original ?? text.data, shown);
    else if (known) {
      // The reader wants the original.
      for (const one of shown) one.remove();
      this.#end(text);
      text.data = known.original;
    }
  }

  #begin(text: Text, original: string, shown: readonly ChildNode[]): void {
    // A translator may have moved the node into its own element.
    if (text.parentElement?.nodeName === 'FONT') text.replaceWith(text.cloneNode());
    text.data = '';
    shown[0]?.before(text);
    for (const node of [text, ...shown]) this.#translations.set(node, { text, original, shown });
  }

  /** Of a text node that has another text now. */
  #end(text: Node): void {
    const { shown = [] } = this.#translations.get(text) ?? {};
    for (const node of [text, ...shown]) this.#translations.delete(node);
    for (const node of shown) node.remove();
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}
