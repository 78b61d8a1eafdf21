import { FetchedById } from './fetched-by-id.ts';

/**
 * Details of the rows of a list: those of an open row are asked for when it opens, and again whenever they have become others,
 * as after a payment.
 */
export class OpenDetails<T> extends FetchedById<T> {
  readonly #open = new Set<string>();

  /** A row was opened or closed. */
  toggle(id: string, open: boolean): void {
    if (open) this.#open.add(id);
    else this.#open.delete(id);
    if (open) this.ask(id);
  }

  /** The rows are not shown any more. */
  close(): void {
    this.#open.clear();
  }

  override hostUpdate(): void {
    super.hostUpdate();
    for (const id of this.#open) if (!this.get(id)) this.ask(id);
  }
}
