/**
 * `incomplete`: the payer has to mend a field; the frame says which. `unreachable`: the frame or the processor did not answer.
 * `cancelled`: the payer closed the wallet. `frame-refused`: the frame's address may not be used on this page; `suggestion` says what to set.
 */
export type CardFieldErrorCode = 'incomplete' | 'unreachable' | 'cancelled' | 'frame-refused';

/** Why a card could not be traded for a token. Nothing was charged. There is never anything of a card in it. */
export class CardFieldError extends Error {
  override readonly name = 'CardFieldError';
  readonly code: CardFieldErrorCode;
  /** What the payer or the developer can do now. */
  readonly suggestion: string;

  constructor(code: CardFieldErrorCode, message: string, suggestion: string) {
    super(message);
    this.code = code;
    this.suggestion = suggestion;
  }
}

/** Recognises errors of another copy of the SDK too, where `instanceof` does not. */
export function isCardFieldError(value: unknown): value is CardFieldError {
  return value instanceof Error && value.name === 'CardFieldError' && 'code' in value && 'suggestion' in value;
}

export function incomplete(): CardFieldError {
  return new CardFieldError('incomplete', 'The card is not complete.', 'Mend the fields that are marked.');
}

export function unreachable(message: string, code: CardFieldErrorCode = 'unreachable'): CardFieldError {
  return new CardFieldError(
    code,
    message,
    'Try again. If it lasts, check that the processor allows this page as a frame ancestor.',
  );
}
