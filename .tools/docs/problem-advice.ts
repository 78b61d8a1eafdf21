import type { ProblemCode } from '../../src/contract/problems.ts';

export interface Advice {
  /** When a backend answers so. */
  means: string;
  /** What whoever calls does about it. */
  todo: string;
}

const askForNewCode = 'Let the patient ask for a new code with `sendMfaCode`, and show where it went.';

/** What developers have to know of each problem, beside what the contract says of it. */
export const problemAdvice: Readonly<Record<ProblemCode, Advice>> = {
  invalid_request: {
    means: 'A field is missing, of another type, or out of range.',
    todo: 'Compare the body with the [contract](contract.md). The client checks before it sends, so with it this means that both sides know different versions.',
  },
  invalid_idempotency_key: {
    means: 'Every payment carries an `Idempotency-Key` of its own.',
    todo: 'Make the key with `crypto.randomUUID()`, once per payment the patient means to make, and keep it through every try.',
  },
  practice_unknown: {
    means: 'The page names a practice, `Duecare-Practice`, that this backend does not serve.',
    todo: 'Set `practice`, or `data-practice` on the script, to the id that `GET /v1/practice` says, or leave it out.',
  },
  session_required: {
    means: 'The request had no bearer token, or one that nobody knows.',
    todo: 'Open a session by a payment link, a one-time code or your own server. With `getToken`: return a token instead of null.',
  },
  session_expired: {
    means: 'Nobody used it for a while, it reached its full age, or it was ended elsewhere.',
    todo: 'Nothing: the elements take what they showed off the page and ask to open the session anew. With `getToken`, return a fresh token.',
  },
  scope_insufficient: {
    means: 'A QuickPay session asked for something of the portal.',
    todo: 'Verify the patient with a one-time code (`duecare-mfa-prompt`), which opens a portal session.',
  },
  verification_required: {
    means: 'It asks for a date of birth or a ZIP code, `accepts` says which, before it opens a payment link.',
    todo: 'Ask for it and send the link again with the answer. `duecare-quickpay-form` does.',
  },
  verification_failed: {
    means: '`attemptsLeft` says how many tries there are.',
    todo: 'Let the patient try again, and say how often they may.',
  },
  verification_locked: {
    means: 'The link asks nobody anything any more.',
    todo: 'Show how to reach the practice, which can send a new link.',
  },
  fresh_code_required: {
    means: 'Removing a saved card is such an action.',
    todo: 'Ask for a code with `verify()` of `duecare-mfa-prompt`, then send the request again.',
  },
  mfa_code_wrong: { means: '`attemptsLeft` says how many tries there are.', todo: 'Let the patient type it again.' },
  mfa_code_expired: { means: 'A code lives for minutes and works once.', todo: askForNewCode },
  mfa_code_superseded: {
    means: 'An older code was typed after a newer one was sent.',
    todo: 'Ask for the code of the newest message.',
  },
  mfa_locked: { means: 'No more codes are sent or taken.', todo: 'Show how to reach the practice.' },
  link_unavailable: {
    means:
      'It was superseded, revoked, expired, paid, or never was; the answer is the same for all, so that nobody learns which.',
    todo: 'Offer a safe next step: the payment code of the statement, or calling the practice.',
  },
  not_found: {
    means: 'It does not exist, or belongs to somebody else.',
    todo: 'Check the id. Ids of one account open nothing with the session of another.',
  },
  payment_not_found: {
    means: 'The backend has not heard of the payment, or not yet.',
    todo: 'After a payment whose outcome is unknown, ask again for a while: the payment may still be on its way. The elements do.',
  },
  payment_in_progress: {
    means: 'The same key is being charged right now, perhaps from another tab.',
    todo: 'Wait and look the payment up by its intent.',
  },
  session_not_extendable: {
    means: 'It has reached its full age.',
    todo: 'Let it end, and open a new one.',
  },
  balance_changed: {
    means: 'Somebody paid or the practice billed something meanwhile.',
    todo: 'Load the balance again and show it before asking for the payment anew.',
  },
  duplicate_suspected: {
    means: 'It may be the same bill paid twice, in another tab or by another person.',
    todo: 'Show the earlier payment. If the patient means it, send the request again with `confirmDuplicate`.',
  },
  already_processed: {
    means: 'The key is so old that its answer is no longer kept.',
    todo: 'Look the payment up by its intent.',
  },
  idempotency_key_reused: {
    means: 'The amount, the card or the account differs from the first try with this key.',
    todo: 'Make a new key for a new payment, and never change one that is on its way.',
  },
  amount_exceeds_balance: {
    means: 'A patient pays at most the current balance.',
    todo: 'Load the balance again and ask for another amount.',
  },
  amount_below_minimum: {
    means: 'The practice sets it.',
    todo: 'Ask for at least the minimum that the practice’s options name.',
  },
  card_token_refused: {
    means: 'The token was used, is too old, or was made for another payment, practice or page.',
    todo: 'Ask the card frame for a new token; the patient enters the card again.',
  },
  saved_card_unavailable: {
    means: 'It was removed or has expired.',
    todo: 'Load the saved cards again and let the patient choose another method.',
  },
  security_code_required: {
    means: 'The practice asks for it with every payment.',
    todo: 'Show the card frame for the code and send its token along.',
  },
  method_unavailable: {
    means: 'Its options have changed, or the wallet is not offered.',
    todo: 'Load the practice again and offer what it takes.',
  },
  email_unavailable: {
    means: 'It may be switched off by the practice.',
    todo: 'Leave the email form out; printing always works.',
  },
  mfa_channel_unavailable: {
    means: 'Texts or emails are switched off.',
    todo: 'Offer the other destinations of the challenge.',
  },
  mfa_send_too_soon: { means: '`Retry-After` says for how long.', todo: 'Show the wait and then offer to send again.' },
  too_many_attempts: {
    means: 'Cards were declined too often on this account, too many were tried, or a receipt was sent too often.',
    todo: 'Stop offering it for now, and show how to reach the practice.',
  },
  rate_limited: {
    means: '`Retry-After` says how long to wait.',
    todo: 'Wait that long. The client does, for requests that may be sent again.',
  },
  internal: {
    means: 'Its log has the request by `X-Request-Id`.',
    todo: 'Look up a payment by its intent before trying again; anything else may be tried at once.',
  },
  unavailable: {
    means: 'It is being restarted or is overloaded.',
    todo: 'Try again after `Retry-After`. Look up a payment by its intent first.',
  },
};
