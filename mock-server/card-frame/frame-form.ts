import type { CardBrand } from '../../src/contract/index.ts';
import type { IssuedToken, TokenBinding } from '../processor/token-content.ts';
import type { FrameTexts } from './texts.ts';

/** What the frame tells the page while somebody types. */
export interface FormState {
  complete: boolean;
  empty: boolean;
  brand: CardBrand | null;
}

/** A token, or why there is none: a field has to be mended, or the payer closed the wallet. */
export type FrameAnswer = IssuedToken | 'incomplete' | 'cancelled';

/** What the frame shows: a whole card, the security code of one, or a wallet. */
export interface FrameForm {
  /** As high as the frame has to be. */
  readonly element: HTMLElement;
  /** Rejects when the processor cannot be reached. */
  tokenize(binding: TokenBinding): Promise<FrameAnswer>;
  /** Puts the cursor where something has to be done first. */
  focus(): void;
  /** Forgets everything that was typed. */
  clear(): void;
  /** Says everything in another language. What was typed stays. */
  speak(texts: FrameTexts): void;
}
