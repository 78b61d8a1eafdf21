import type { ReactiveElement } from 'lit';
import type { Connection } from '../../base/connection.ts';
import type { CardField, CardFieldOptions, KnownCard } from '../../processors/index.ts';
import { CardFieldError } from '../../processors/index.ts';
import { cardLabel } from '../../format/index.ts';
import { CardEntry } from '../quickpay-form/quickpay-form.ts';
import { adapterOf } from './adapter.ts';

/** The field for the security code of one saved card after the other, in the slot `code`. */
export class CodeEntry extends CardEntry {
  #card: KnownCard | null = null;

  /** `labels` is asked with what the card is called. */
  constructor(
    host: ReactiveElement,
    labels: (card: string) => Pick<CardFieldOptions, 'locale' | 'title'>,
    onSubmit: () => void,
  ) {
    super(host, () => labels(this.#card ? cardLabel(this.#card) : ''), onSubmit);
  }

  /** Another card takes the field of the one before away. */
  ask(card: KnownCard | null): void {
    if (card === this.#card) return;
    this.#card = card;
    this.unmount();
  }

  protected override open(connection: Connection, name: string, options: CardFieldOptions): Promise<CardField> {
    const adapter = adapterOf(connection, name);
    // The card's slot has the fields of a new card.
    options.container.slot = 'code';
    if (this.#card && adapter.mountSecurityCode) return adapter.mountSecurityCode(this.#card, options);
    const missing = 'The processor’s adapter cannot ask for a security code.';
    return Promise.reject(new CardFieldError('unreachable', missing, 'Add mountSecurityCode to the adapter.'));
  }
}
