import type { PortalClient } from '../client/index.ts';
import type { Statement } from '../contract/index.ts';

/** A statement by its id, or without one the most recent statement. Null when there is none yet. */
export async function loadStatement(
  client: PortalClient,
  statementId: string | undefined,
  signal: AbortSignal,
): Promise<Statement | null> {
  const id = statementId ?? (await mostRecent(client, signal));
  return id === undefined ? null : client.getStatement(id, { signal });
}

/** Lists go by due date, and a statement with a longer time to pay may be due after a later one. */
async function mostRecent(client: PortalClient, signal: AbortSignal): Promise<string | undefined> {
  const { items } = await client.listStatements({ signal });
  return (items.find((statement) => statement.mostRecent) ?? items[0])?.id;
}
