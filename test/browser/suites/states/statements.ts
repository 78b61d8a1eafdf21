import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../../../src/client/index.ts';
import type { Statement, StatementPage } from '../../../../src/contract/index.ts';
import '../../../../src/elements/statement-list/define.ts';
import { later } from '../../support/fake-client.ts';
import { find, findAll } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { openStatement, paidStatement, statementLink, statementPage } from '../../support/samples/statements.ts';
import { problem } from '../../elements/quickpay-form/pay-client.ts';
import { broken, offline, portalState } from './portal-state.ts';
import type { ElementState } from './state.ts';

const all: Partial<PortalClient> = {
  listStatements: () => Promise.resolve(statementPage),
  getStatement: () => Promise.resolve(openStatement),
};

const list = (
  name: string,
  answers: Partial<PortalClient> = {},
  then: (element: HTMLElement) => void = () => undefined,
): ElementState =>
  portalState({
    name: `statement list, ${name}`,
    content: html`<duecare-statement-list pay-href="/pay"></duecare-statement-list>`,
    answers: { ...all, ...answers },
    then,
  });

const viewer = (name: string, answers: Partial<PortalClient> = {}): ElementState =>
  portalState({
    name: `statement viewer, ${name}`,
    content: html`<duecare-statement-viewer statement-id="st-1042" pay-href="/pay"></duecare-statement-viewer>`,
    answers: { ...all, ...answers },
  });

const showing = (statement: Statement): Partial<PortalClient> => ({ getStatement: () => Promise.resolve(statement) });

const withoutSession = (name: string, content: TemplateResult): ElementState => ({
  name,
  async show() {
    const element = await fixture<HTMLElement>(content);
    await settle();
    return element;
  },
});

/** Opens the first row. */
const openFirst = (element: HTMLElement) => findAll(element, 'summary')[0]?.click();
const hidePaid = (element: HTMLElement) => find(element, 'input[type=checkbox]').click();
const none = { items: [], nextCursor: null };

export const statementStates: readonly ElementState[] = [
  list('loading', { listStatements: later<StatementPage>().answer.bind(null, {}) }),
  list('open, carried over and paid'),
  list('more to come', { listStatements: () => Promise.resolve({ ...statementPage, nextCursor: 'two' }) }),
  list('a row open', {}, openFirst),
  list('a row whose details failed', { getStatement: broken }, openFirst),
  list('empty', { listStatements: () => Promise.resolve(none) }),
  list(
    'everything paid and hidden',
    { listStatements: ({ query } = {}) => Promise.resolve(query?.show === 'open' ? none : statementPage) },
    hidePaid,
  ),
  list('failed', { listStatements: broken }),
  list('offline', { listStatements: offline }),
  {
    ...list('a statement in its place'),
    async show() {
      const element = await list('', {}, openFirst).show();
      find(element, 'button', 'View and print statement S-1042').click();
      await settle();
      return element;
    },
  },
  withoutSession(
    'statement list, signed out',
    html`<duecare-statement-list base-url="https://billing.example.com"></duecare-statement-list>`,
  ),
  viewer('loading', { getStatement: later<Statement>().answer.bind(null, {}) }),
  viewer('open'),
  viewer('open, without a code', showing({ ...openStatement, link: null })),
  viewer(
    'open, expired',
    showing({ ...openStatement, link: { ...statementLink, expiresAt: '2026-01-01T00:00:00.000Z' } }),
  ),
  viewer('carried over', showing({ ...openStatement, mostRecent: false })),
  viewer('paid', showing(paidStatement)),
  viewer('failed', { getStatement: broken }),
  viewer('offline', { getStatement: offline }),
  viewer('not found', { getStatement: () => Promise.reject(problem('not_found')) }),
  withoutSession(
    'statement viewer, signed out',
    html`<duecare-statement-viewer base-url="https://billing.example.com"></duecare-statement-viewer>`,
  ),
];
