import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { PortalClient } from '../../../../src/client/index.ts';
import type { Statement } from '../../../../src/contract/index.ts';
import '../../../../src/elements/payment-qr/define.ts';
import { later } from '../../support/fake-client.ts';
import { find } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { openStatement, paidStatement, statementLink } from '../../support/samples/statements.ts';
import { broken, offline, portalState } from './portal-state.ts';
import type { ElementState } from './state.ts';

const content = html`<duecare-payment-qr statement-id="st-1042"></duecare-payment-qr>`;

const qr = (name: string, answers: Partial<PortalClient>, then?: (element: HTMLElement) => void): ElementState =>
  portalState({ name: `payment QR, ${name}`, content, answers, ...(then && { then }) });

const showing = (statement: Statement): Partial<PortalClient> => ({ getStatement: () => Promise.resolve(statement) });

const expired = showing({ ...openStatement, link: { ...statementLink, expiresAt: '2026-01-01T00:00:00.000Z' } });

export const paymentQrStates: readonly ElementState[] = [
  qr('loading', { getStatement: later<Statement>().answer.bind(null, {}) }),
  qr('a code', showing(openStatement)),
  qr('expired', expired),
  qr('no new one to be had', { ...expired, createStatementLink: broken }, (element) =>
    find(element, 'button', 'Get a new code').click(),
  ),
  qr('nothing to pay', showing(paidStatement)),
  qr('failed', { getStatement: broken }),
  qr('offline', { getStatement: offline }),
  {
    name: 'payment QR, signed out',
    async show() {
      const element = await fixture<HTMLElement>(
        html`<duecare-payment-qr base-url="https://billing.example.com"></duecare-payment-qr>`,
      );
      await settle();
      return element;
    },
  },
];
