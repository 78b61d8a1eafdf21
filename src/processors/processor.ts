import type { CardBrand, Wallet } from '../contract/index.ts';

/** What the payer means to pay with the token, so that the processor can bind the token to it. */
export interface TokenRequest {
  /** UUID version 4 of the payment's intent. */
  intentId: string;
  practiceId: string;
  /** The most, in minor units, that may be charged with the token. */
  amount: number;
  currency: string;
}

/** All that ever leaves the processor's frame. */
export interface CardToken {
  /** Single use, short-lived, opaque. */
  token: string;
  brand: CardBrand;
  lastFour: string;
}

/** What the card field tells the page while the payer types. No part of a card number is in it. */
export interface CardFieldState {
  /** All fields are filled in and valid. */
  complete: boolean;
  /** Nothing has been typed yet. */
  empty: boolean;
  /** Known after the first digits, for the picture of the card. */
  brand: CardBrand | null;
}

/**
 * Allow-listed looks of the fields: custom-property-like names with values the frame checks by grammar. Never CSS text.
 * Names and grammars are those of `contract/appearance.ts`; what does not keep them is left out.
 */
export type CardFieldAppearance = Readonly<Record<string, string>>;

export interface CardFieldOptions {
  /** The light-DOM element that takes the frame; a shadow root would break most processors' scripts. */
  container: HTMLElement;
  /** `frameUrl` of the practice's processor. */
  frameUrl: string;
  /** Origins the host has configured for frames. `mount` refuses a frame elsewhere. */
  allowedOrigins: readonly string[];
  /** BCP 47 language of the labels inside the frame. */
  locale: string;
  /** Short and specific accessible name of the frame, for example "Card details". */
  title: string;
  appearance: CardFieldAppearance;
  onChange(state: CardFieldState): void;
  /** Enter was pressed in the last field: the page goes on to the review, as by its button. It never pays. */
  onSubmit?(): void;
  /** Aborting takes the frame away and ends whatever is under way. */
  signal: AbortSignal;
}

/** A card field on the page. The page never sees what is typed into it. */
export interface CardField {
  /**
   * Asks the frame to check the fields and to trade the card for a token. Rejects with `CardFieldError`: `incomplete` when
   * the payer has to mend a field (the frame then shows what and takes the focus), `unreachable` when the frame or the
   * processor does not answer. Nothing has been charged in either case.
   */
  tokenize(request: TokenRequest, options?: { signal?: AbortSignal }): Promise<CardToken>;
  focus(): void;
  /** Forgets what was typed. */
  clear(): void;
  setAppearance(appearance: CardFieldAppearance): void;
  /** The payer has changed the language: other labels and another name, and what was typed stays. Without it the field stays as it is. */
  setLanguage?(labels: Pick<CardFieldOptions, 'locale' | 'title'>): void;
}

/** A card that the processor keeps, as the payer knows it. */
export interface KnownCard {
  brand: CardBrand;
  lastFour: string;
}

/** What somebody wants to pay with a wallet, before they do. */
export interface WalletContext {
  practiceId: string;
  /** Minor units. */
  amount: number;
  currency: string;
  /** What the practice takes, in the order in which it is offered. */
  accepted: readonly Wallet[];
}

/**
 * A payment processor behind one small interface. What it leaves out is not offered: a practice's own adapter needs no more than
 * a name and `mount`.
 */
export interface ProcessorAdapter {
  /** The `adapter` of the practice's processor that this speaks for. */
  readonly name: string;
  /** Resolves when the field can be typed into. Rejects with `CardFieldError` `unreachable` after 15 seconds. */
  mount(options: CardFieldOptions): Promise<CardField>;
  /**
   * A field for the security code of a card that the processor keeps. Its token says that the code was entered and goes with
   * the payment by that card. Rejects as `mount` does.
   */
  mountSecurityCode?(card: KnownCard, options: CardFieldOptions): Promise<CardField>;
  /** Those of the accepted wallets that this device can pay with, in their order. */
  wallets?(context: WalletContext): Promise<readonly Wallet[]>;
  /**
   * Lets the payer choose and confirm in the wallet, which shows itself in the container or above the page. Resolves with a
   * single-use token. Rejects with `CardFieldError`: `cancelled` when the payer closes it, `unreachable` when nobody answers.
   * Nothing has been charged in either case. Has to be called in the click that asks for it.
   */
  payWithWallet?(
    wallet: Wallet,
    request: TokenRequest,
    options: Omit<CardFieldOptions, 'onChange' | 'onSubmit'>,
  ): Promise<CardToken>;
}
