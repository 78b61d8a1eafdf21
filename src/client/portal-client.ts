import type {
  Account,
  ItemizedReceipt,
  MfaChallenge,
  MfaChallengeRequest,
  MfaSendRequest,
  MfaSent,
  MfaVerifyRequest,
  OpenedSession,
  ReceiptPage,
  ReceiptQuery,
  SavedCards,
  Statement,
  StatementLink,
  StatementPage,
  StatementQuery,
  VisitPage,
  VisitQuery,
} from '../contract/index.ts';
import type { CallOptions } from './client.ts';

/** The query of a list: filters, `limit` (1 to 100, default 50) and the `nextCursor` of the page before, under `cursor`. */
export type ListOptions<Query> = CallOptions & { query?: Query };

/**
 * What the portal's elements need of a backend beside `DuecareClient`, one method per endpoint. `createPortalClient` makes one
 * that speaks `/v1`; a host with another backend passes an object of its own. Rejects as `DuecareClient` does.
 */
export interface PortalClient {
  /** With `kind: 'session'` for the account of the token, with `kind: 'identity'` for whoever it may be. */
  createMfaChallenge(request: MfaChallengeRequest, options?: CallOptions): Promise<MfaChallenge>;
  /** Problems `mfa_send_too_soon`, `mfa_channel_unavailable`, `mfa_locked`, and `not_found` when the challenge has ended. */
  sendMfaCode(challengeId: string, request: MfaSendRequest, options?: CallOptions): Promise<MfaSent>;
  /**
   * A portal session with a token of its own; the session that asked has ended. Problems `mfa_code_wrong` (`attemptsLeft`),
   * `mfa_code_expired`, `mfa_code_superseded`, `mfa_locked`, and `not_found` when the challenge has ended.
   */
  verifyMfaCode(challengeId: string, request: MfaVerifyRequest, options?: CallOptions): Promise<OpenedSession>;
  getAccount(options?: CallOptions): Promise<Account>;
  listReceipts(options?: ListOptions<ReceiptQuery>): Promise<ReceiptPage>;
  getItemizedReceipt(receiptId: string, options?: CallOptions): Promise<ItemizedReceipt>;
  listStatements(options?: ListOptions<StatementQuery>): Promise<StatementPage>;
  getStatement(statementId: string, options?: CallOptions): Promise<Statement>;
  /** The living link and code, made anew where they no longer work. Problem `link_unavailable` when nothing is outstanding. */
  createStatementLink(statementId: string, options?: CallOptions): Promise<StatementLink>;
  listVisits(options?: ListOptions<VisitQuery>): Promise<VisitPage>;
  listPaymentMethods(options?: CallOptions): Promise<SavedCards>;
  /** Problem `fresh_code_required` unless a code was entered within the last five minutes. */
  deletePaymentMethod(cardId: string, options?: CallOptions): Promise<void>;
}
