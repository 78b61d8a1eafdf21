import type { OpenedSession } from '../../src/contract/index.ts';
import type { DuecareProvider } from '../../src/elements/provider/provider.ts';
import type { App } from '../../mock-server/app.ts';
import type { AskStaff } from '../server/demo-api.ts';
import { invitePayer } from '../server/invite-payer.ts';

/** What the host's own page would do for whoever has come: open a session, or lead here by a payment link. */
export async function receive(visitor: string | undefined, askStaff: AskStaff): Promise<void> {
  if (visitor === 'portal') await signIn(askStaff);
  if (visitor === 'link') {
    const { paymentLink } = await invitePayer(askStaff);
    history.replaceState(null, '', paymentLink);
  }
}

async function signIn(askStaff: AskStaff): Promise<void> {
  const accountNumber = await firstAccount(askStaff);
  const { token } = (await askStaff('/sessions', { accountNumber })) as OpenedSession;
  for (const provider of document.querySelectorAll<DuecareProvider>('duecare-provider'))
    provider.getToken = () => token;
}

async function firstAccount(askStaff: AskStaff): Promise<string | undefined> {
  const { accounts } = (await askStaff('/scenarios')) as { accounts: readonly string[] };
  return accounts[0];
}

/** The cards that the account's patients stored when they paid. */
export function keepCards(app: App): void {
  const [accountNumber = ''] = app.world().accounts;
  const { savedCards } = app.backend();
  savedCards.add({
    accountNumber,
    brand: 'mastercard',
    lastFour: '4444',
    expiryMonth: 3,
    expiryYear: 2031,
    processorReference: 'kept-1',
  });
  savedCards.add({
    accountNumber,
    brand: 'visa',
    lastFour: '4242',
    expiryMonth: 8,
    expiryYear: 2030,
    processorReference: 'kept-2',
  });
}

/** Ids of this world: the account's newest statement and receipt. */
export async function whatIsThere(askStaff: AskStaff): Promise<{ statementId: string; receiptId: string }> {
  const accountNumber = (await firstAccount(askStaff)) ?? '';
  const [statements, receipts] = (await Promise.all([
    askStaff(`/accounts/${accountNumber}/statements`),
    askStaff(`/receipts?accountNumber=${accountNumber}`),
  ])) as [readonly { id: string }[], readonly { id: string }[]];
  return { statementId: statements[0]?.id ?? '', receiptId: receipts[0]?.id ?? '' };
}

/** Examples name a statement and a receipt; in this world these have ids of their own. */
export async function nameWhatIsThere(askStaff: AskStaff): Promise<void> {
  const { statementId, receiptId } = await whatIsThere(askStaff);
  const put = (attribute: string, id: string) => {
    for (const element of document.querySelectorAll(`[${attribute}]`)) element.setAttribute(attribute, id);
  };
  put('statement-id', statementId);
  put('receipt-id', receiptId);
}
