import type { Connection } from '../../base/connection.ts';
import { portalClientOf } from '../../base/portal-access.ts';
import type { Account, Balance, ReceiptSummary, StatementSummary } from '../../contract/index.ts';

/** What home and account show of the patient's account. */
export interface Overview {
  account: Account;
  balance: Balance;
  /** The most recent one; null before the first. */
  statement: StatementSummary | null;
  /** The last few, newest first. */
  receipts: readonly ReceiptSummary[];
}

/** As many receipts as home has room for. */
export const RECENT = 3;

export async function loadOverview(connection: Connection, signal: AbortSignal): Promise<Overview> {
  const client = portalClientOf(connection);
  const [account, balance, statements, receipts] = await Promise.all([
    client.getAccount({ signal }),
    connection.balance.get(signal),
    client.listStatements({ signal }),
    client.listReceipts({ query: { limit: String(RECENT) }, signal }),
  ]);
  const { items } = statements;
  // Lists go by due date, and an earlier statement may be due later.
  const statement = items.find(({ mostRecent }) => mostRecent) ?? items[0] ?? null;
  return { account, balance, statement, receipts: receipts.items };
}
