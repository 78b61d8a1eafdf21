import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import {
  billSession,
  openPortal,
  practiceWith,
  refusal,
  type OpenPortal,
  type World,
} from '../../elements/portal/open-portal.ts';
import { settle } from '../../support/place.ts';
import { paidUp } from '../../support/samples.ts';
import type { ElementState } from './state.ts';

interface Way {
  world?: Partial<World>;
  section?: string;
  item?: string;
  /** Real links in the place of buttons. */
  href?: string;
  /** What is done before it is looked at. Default: a code opens the portal. */
  then?: (open: OpenPortal) => Promise<void>;
}

const portal = (name: string, { world = {}, section, item, href, then }: Way = {}): ElementState => ({
  name: `portal, ${name}`,
  async show() {
    const content = html`<duecare-portal .section=${section} .item=${item} .sectionHref=${href}></duecare-portal>`;
    const open = await openPortal(world, content);
    await (then ?? ((one) => one.enter()))(open);
    await settle();
    return open.portal;
  },
});

const never = () => new Promise<Response>(() => undefined);
const entered = (then: (open: OpenPortal) => unknown) => async (open: OpenPortal) => {
  await open.enter();
  await then(open);
};

/** Drawn here, because a test's page loads nothing from elsewhere. */
const image = new URL('/demo/practice/mark.svg', location.href).href;

export const portalStates: readonly ElementState[] = [
  portal('loading', { world: { answers: { 'GET /v1/practice': never } } }),
  portal('home, loading', {
    world: { answers: { 'GET /v1/account': never, 'GET /v1/balance': never, 'GET /v1/statements': never } },
  }),
  portal('home'),
  portal('home, with addresses', { href: '/account/{section}/{item}' }),
  portal('home, with logo and image', {
    world: { practice: practiceWith({}, { logoUrl: image, homeImageUrl: image }) },
  }),
  portal('home, with nothing yet', { world: { statements: [], receipts: [], balance: paidUp } }),
  portal('home, failed', { world: { answers: { 'GET /v1/account': async () => refusal(400, 'invalid_request') } } }),
  portal('pay', { section: 'pay' }),
  portal('statements', { section: 'statements' }),
  portal('statement', { section: 'statements', item: 'st-1042' }),
  portal('receipts', { section: 'receipts' }),
  portal('receipt', { section: 'receipts', item: 'rc-7f3a' }),
  portal('visits', { section: 'visits' }),
  portal('account', { section: 'account' }),
  portal('account, loading', { section: 'account', world: { answers: { 'GET /v1/account': never } } }),
  portal('one-time code', { then: async () => undefined }),
  portal('one-time code after the session has run out', {
    then: entered(({ provider }) => provider.connection?.session.end('expired')),
  }),
  portal('bill of a payment link', {
    async then(open) {
      await open.enter(billSession);
      await open.press('Back to your payment');
    },
  }),
  portal('logged out', { then: entered(({ provider }) => provider.connection?.session.end('logged-out')) }),
  portal('session of the host’s over', {
    async then({ provider, world }) {
      world.answers['GET /v1/account'] = async () => refusal(401, 'session_expired');
      provider.getToken = () => 'host-token-1';
      await settle();
    },
  }),
  portal('practice unreachable', {
    world: { answers: { 'GET /v1/practice': async () => refusal(400, 'invalid_request') } },
    then: async () => undefined,
  }),
  {
    name: 'portal, not configured',
    async show() {
      const element = await fixture<HTMLElement>(html`<duecare-portal base-url="no address"></duecare-portal>`);
      await settle();
      return element;
    },
  },
];
