import type { Connection } from '../../base/index.ts';
import type { Balance, CardSummary, PaymentMethod, Practice } from '../../contract/index.ts';
import type { FieldProblem } from '../../parts/index.ts';
import type { CardToken, TokenRequest } from '../../processors/index.ts';
import type { ChosenAmount } from './amount-choice.ts';
import type { Row } from './screens/elements.ts';
import type { View } from './view.ts';

/** `unreachable`: may be tried again. `unavailable`: nothing the payer can do. */
export type CardEntryStatus = 'none' | 'loading' | 'ready' | 'unreachable' | 'unavailable';

/** What pays: a token, or by `method` whatever else. */
export interface HeldToken extends CardToken, Pick<CardSummary, 'wallet'> {
  /** Default: the token, as a card's. */
  method?: PaymentMethod;
}

export type TokenResult = HeldToken | 'incomplete' | 'unreachable' | 'aborted';

/** Where the form gets what pays from: the card's fields, or a form's own choices, which may add to the screens too. */
export interface PaySource {
  /** What it adds to the usual choices; null where there is nothing. */
  readonly choices: PayChoices | null;
  /** What a card is called. */
  label: (card: Pick<CardSummary, 'brand' | 'lastFour' | 'wallet'>) => string;
  readonly status: CardEntryStatus;
  /** A token can be had without the payer. */
  readonly complete: boolean;
  /** Does nothing when the field is there or on its way. */
  mount(connection: Connection | undefined, practice: Practice | null): Promise<void>;
  /** Takes it away, with whatever was typed. */
  unmount(): void;
  tokenize(request: TokenRequest): Promise<TokenResult>;
}

/** The fields of the amount and what is wrong with them. */
export interface AmountFields {
  problems: readonly FieldProblem[];
  fields: unknown;
}

/** The parts of the card's screen. */
export interface MethodParts {
  /** What went wrong with the card; nothing while another screen is shown. */
  trouble: unknown;
  /** Around the frame. It stays rendered, because taking it away would empty the frame. */
  entry: unknown;
}

/** What a form with more to choose from adds to QuickPay, whose own choices are one amount and one card. */
export interface PayChoices {
  /** What is picked instead of the usual amounts; null when it is one of those. */
  chosen(balance: Balance, practice: Practice): ChosenAmount | null;
  amount(view: View, usual: AmountFields): AmountFields;
  method(view: View, usual: MethodParts): unknown;
  /** At the review: what the payment is for; null for the usual sentence. */
  paysFor(view: View): unknown;
  receiptRows(view: View): readonly Row[];
}
