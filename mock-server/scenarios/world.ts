import type { Book } from '../ledger/index.ts';

/** A link or code of a scenario, with its secret, for whoever made the world. */
export interface KnownLink {
  accountNumber: string;
  kind: 'link' | 'code';
  secret: string;
}

/** A practice with invented people and their history. */
export interface World {
  /** Which scenario it is. */
  scenario: string;
  book: Book;
  /** The account the scenario is about comes first. */
  accounts: readonly string[];
  links: readonly KnownLink[];
  /** Unique texts in everything personal; none may ever leave the backend unasked. */
  canaries: readonly string[];
}
