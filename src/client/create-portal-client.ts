import { portalEndpoints, readPortal } from '../contract/index.ts';
import { createCall } from './call.ts';
import type { ClientOptions } from './options.ts';
import type { PortalClient } from './portal-client.ts';

/**
 * A client for the endpoints of the portal, with the options of `createClient`. It is apart from that one so that a page which
 * only takes payments does not load it. Throws `NotConfiguredError` at once when an option is missing or unsafe.
 */
export function createPortalClient(options: ClientOptions): PortalClient {
  const call = createCall(options, { endpoints: portalEndpoints, read: readPortal });

  return {
    createMfaChallenge: (body, options) => call('createMfaChallenge', { ...options, body }),
    sendMfaCode: (challengeId, body, options) => call('sendMfaCode', { ...options, params: { challengeId }, body }),
    verifyMfaCode: (challengeId, body, options) => call('verifyMfaCode', { ...options, params: { challengeId }, body }),
    getAccount: (options) => call('getAccount', options),
    listReceipts: (options) => call('listReceipts', options),
    getItemizedReceipt: (receiptId, options) => call('getItemizedReceipt', { ...options, params: { receiptId } }),
    listStatements: (options) => call('listStatements', options),
    getStatement: (statementId, options) => call('getStatement', { ...options, params: { statementId } }),
    createStatementLink: (statementId, options) => call('createStatementLink', { ...options, params: { statementId } }),
    listVisits: (options) => call('listVisits', options),
    listPaymentMethods: (options) => call('listPaymentMethods', options),
    deletePaymentMethod: (cardId, options) => call('deletePaymentMethod', { ...options, params: { cardId } }),
  };
}
