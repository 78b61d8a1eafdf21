import { type CallOptions, type DuecareClient, isProblemError, systemClock } from '../client/index.ts';
import type { LinkExchange, OpenedSession, PaidReceipt } from '../contract/index.ts';
import { browserStorage, recentIntents } from './intent-record.ts';

/** Exchanges a link or code. A link that was ended by a payment of this device still opens. */
export async function exchangeOnDevice(
  client: DuecareClient,
  exchange: LinkExchange,
  options: CallOptions,
): Promise<OpenedSession> {
  const intentIds = deviceIntents();
  for (;;) {
    const intentId = intentIds.shift();
    try {
      return await client.exchangeLink({ ...exchange, ...(intentId && { intentId }) }, options);
    } catch (error) {
      if (intentIds.length === 0 || !isProblemError(error, 'link_unavailable')) throw error;
    }
  }
}

/** The receipt of the last payment on this device, without a session; null when none is to be found. */
export async function receiptOnDevice(client: DuecareClient, options: CallOptions): Promise<PaidReceipt | null> {
  for (const intentId of client.findReceipt ? deviceIntents() : []) {
    const receipt = await client.findReceipt?.({ intentId }, options).catch(() => null);
    if (receipt) return receipt;
  }
  return null;
}

function deviceIntents(): string[] {
  return recentIntents(browserStorage(), systemClock.now());
}
