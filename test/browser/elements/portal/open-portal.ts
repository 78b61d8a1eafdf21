import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type {
  Balance,
  OpenedSession,
  Practice,
  PracticeOptions,
  ReceiptSummary,
  StatementSummary,
} from '../../../../src/contract/index.ts';
import '../../../../src/elements/portal/define.ts';
import '../../../../src/elements/provider/define.ts';
import type { DuecarePortal } from '../../../../src/elements/portal/portal.ts';
import type { DuecareProvider } from '../../../../src/elements/provider/provider.ts';
import { find, findAll, visibleText } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { fernhill, garcias } from '../../support/samples/household.ts';
import { itemizedReceipt, paidReceipt, refundReceipt } from '../../support/samples/receipts.ts';
import { openStatement, openSummary, statementBalance } from '../../support/samples/statements.ts';

/** What the backend of a test answers. */
export interface World {
  practice: Practice;
  balance: Balance;
  statements: readonly StatementSummary[];
  receipts: readonly ReceiptSummary[];
  /** Answers that a test gives itself, by method and path: `GET /v1/account`. */
  answers: Record<string, () => Promise<Response>>;
}

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

export const refusal = (status: number, code: string): Response =>
  json({ type: '', title: '', status, code, requestId: 'r1', retryable: false }, status);

/** Fernhill with other options. */
export const practiceWith = (
  options: Partial<PracticeOptions>,
  branding: Partial<Practice['branding']> = {},
): Practice => ({
  ...fernhill,
  branding: { ...fernhill.branding, ...branding },
  options: { ...fernhill.options, ...options },
});

export const portalSession: OpenedSession = {
  token: 'portal-token-0123456789',
  session: {
    id: 'session-1',
    scope: 'portal',
    accountKey: 'account-1',
    idleExpiresAt: '2999-11-21T16:15:00.000Z',
    expiresAt: '2999-11-22T04:00:00.000Z',
    verifiedAt: '2999-11-21T16:00:00.000Z',
    extensionsLeft: 10,
  },
};

export const billSession: OpenedSession = {
  token: 'quickpay-token-012345678',
  session: { ...portalSession.session, id: 'session-2', scope: 'quickpay', verifiedAt: null },
};

export interface OpenPortal {
  provider: DuecareProvider;
  portal: DuecarePortal;
  world: World;
  /** Every request that went out, `GET /v1/account`. */
  asked: string[];
  /** What the patient can read. */
  text: () => string;
  /** Presses the button or link of that name and lets the page settle. */
  press: (name: string | RegExp) => Promise<void>;
  /** Opens a session, as a code or a payment link does. */
  enter: (opened?: OpenedSession) => Promise<void>;
}

const fetchOfPage = window.fetch.bind(window);
afterEach(() => {
  window.fetch = fetchOfPage;
  history.replaceState(null, '', location.pathname + location.search);
});

/** A portal on the page inside a provider, with a backend that answers as `changes` say; else as for Maria Garcia of Fernhill. */
export async function openPortal(
  changes: Partial<World> = {},
  content = html`<duecare-portal></duecare-portal>`,
): Promise<OpenPortal> {
  const world: World = {
    practice: fernhill,
    balance: statementBalance,
    statements: [openSummary],
    receipts: [refundReceipt, paidReceipt],
    answers: {},
    ...changes,
  };
  const asked: string[] = [];
  window.fetch = async (...args) => {
    const request = new Request(...args);
    const call = `${request.method} ${new URL(request.url).pathname}`;
    asked.push(call);
    return world.answers[call]?.() ?? usual(world, call);
  };
  const provider = await fixture<DuecareProvider>(
    html`<duecare-provider base-url="https://billing.example.com">${content}</duecare-provider>`,
  );
  await settle();
  const portal = provider.querySelector('duecare-portal');
  if (!portal) throw new Error('There is no portal.');
  return {
    provider,
    portal,
    world,
    asked,
    text: () => visibleText(portal),
    async press(name) {
      if (typeof name === 'string') find(portal, 'button, a', name).click();
      else findLike(portal, name).click();
      await settle();
    },
    async enter(opened = portalSession) {
      provider.connection?.session.open(opened);
      await settle();
    },
  };
}

function usual({ practice, balance, statements, receipts }: World, call: string): Response {
  const answers: Record<string, unknown> = {
    'GET /v1/practice': practice,
    'GET /v1/balance': balance,
    'GET /v1/account': garcias,
    'GET /v1/statements': { items: statements, nextCursor: null },
    [`GET /v1/statements/${openStatement.id}`]: openStatement,
    'GET /v1/receipts': { items: receipts, nextCursor: null },
    [`GET /v1/receipts/${itemizedReceipt.id}/itemized`]: itemizedReceipt,
    'GET /v1/visits': { items: [], nextCursor: null, filters: { patients: [], providers: [], facilities: [] } },
    'GET /v1/payment-methods': { items: [] },
    'GET /v1/session': portalSession.session,
  };
  if (call === 'DELETE /v1/session') return new Response(null, { status: 204 });
  return call in answers ? json(answers[call]) : refusal(404, 'not_found');
}

function findLike(root: ParentNode, name: RegExp): HTMLElement {
  const all = findAll(root, 'button, a').filter((element) =>
    name.test(element.textContent.replace(/\s+/g, ' ').trim()),
  );
  const [element] = all;
  if (!element) throw new Error(`There is no button or link ${String(name)}.`);
  return element;
}
