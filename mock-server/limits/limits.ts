/** What a stranger may do how often. `Infinity` takes a limit away. */
export interface Limits {
  /** Link exchanges a minute from one address. Default 10. */
  exchangesPerAddress: number;
  /**
   * Failed exchanges a minute from everywhere. Beyond it somebody is guessing, and an address that has just failed is turned
   * away until a minute without failures has gone by. Default 100.
   */
  failedExchanges: number;
  /** New links an hour that one account is sent in the place of dead ones. Default 3. */
  linkResends: number;
  /** Declined cards an hour on one account. Default 5. */
  declinesPerAccount: number;
  /** Declined cards an hour from one address. Default 20. */
  declinesPerAddress: number;
  /** Different cards an hour on one account. Default 3. */
  cardsPerAccount: number;
  /** Beginnings of a verification by code a minute from one address. Default 10. */
  challengesPerAddress: number;
  /** Emails an hour of one receipt. Default 5. */
  emailsPerReceipt: number;
  /** Receipts an hour that one session emails. Default 10. */
  emailsPerSession: number;
  /** Receipts an hour that one account emails to one address. Default 10. */
  emailsPerRecipient: number;
}

export const defaultLimits: Readonly<Limits> = {
  exchangesPerAddress: 10,
  failedExchanges: 100,
  linkResends: 3,
  declinesPerAccount: 5,
  declinesPerAddress: 20,
  cardsPerAccount: 3,
  challengesPerAddress: 10,
  emailsPerReceipt: 5,
  emailsPerSession: 10,
  emailsPerRecipient: 10,
};
