import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { DuecareClient, PortalClient } from '../../../src/client/index.ts';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import '../../../src/elements/provider/define.ts';
import { fakeClient } from './fake-client.ts';

export interface FakePortalClient extends PortalClient {
  /** How often each method was called. */
  readonly calls: Readonly<Record<keyof PortalClient, number>>;
}

/** A client for the portal that gives a test's answers, counts the calls, and refuses whatever the test did not mean. */
export function fakePortalClient(answers: Partial<PortalClient> = {}): FakePortalClient {
  const calls = {
    createMfaChallenge: 0,
    sendMfaCode: 0,
    verifyMfaCode: 0,
    getAccount: 0,
    listReceipts: 0,
    getItemizedReceipt: 0,
    listStatements: 0,
    getStatement: 0,
    createStatementLink: 0,
    listVisits: 0,
    listPaymentMethods: 0,
    deletePaymentMethod: 0,
  };
  const counted =
    <Given extends unknown[], Answer>(
      name: keyof PortalClient,
      answer: ((...given: Given) => Promise<Answer>) | undefined,
    ) =>
    (...given: Given): Promise<Answer> => {
      calls[name] += 1;
      return answer?.(...given) ?? Promise.reject(new Error(`The test did not mean ${name} to be called.`));
    };
  return {
    createMfaChallenge: counted('createMfaChallenge', answers.createMfaChallenge),
    sendMfaCode: counted('sendMfaCode', answers.sendMfaCode),
    verifyMfaCode: counted('verifyMfaCode', answers.verifyMfaCode),
    getAccount: counted('getAccount', answers.getAccount),
    listReceipts: counted('listReceipts', answers.listReceipts),
    getItemizedReceipt: counted('getItemizedReceipt', answers.getItemizedReceipt),
    listStatements: counted('listStatements', answers.listStatements),
    getStatement: counted('getStatement', answers.getStatement),
    createStatementLink: counted('createStatementLink', answers.createStatementLink),
    listVisits: counted('listVisits', answers.listVisits),
    listPaymentMethods: counted('listPaymentMethods', answers.listPaymentMethods),
    deletePaymentMethod: counted('deletePaymentMethod', answers.deletePaymentMethod),
    calls,
  };
}

/**
 * Puts `content` on the page as in the portal of somebody who has verified: the session is the host's own, carried by the
 * clients. Balance and practice come from `client`.
 */
export function placeInPortal(
  portalClient: PortalClient,
  content: TemplateResult,
  client: DuecareClient = fakeClient(),
): Promise<DuecareProvider> {
  return fixture<DuecareProvider>(
    html`<duecare-provider .client=${client} .portalClient=${portalClient}>${content}</duecare-provider>`,
  );
}
