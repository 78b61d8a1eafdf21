import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as payEvents from '../../../src/base/events.ts';
import * as portalEvents from '../../../src/base/portal-events.ts';

const events = { ...payEvents, ...portalEvents };

/** One of each. A new event has to be added here, and its fields to the list below, with a thought to who listens. */
const one: Record<Exclude<keyof typeof events, 'DuecareEvent'>, payEvents.DuecareEvent<object>> = {
  BalanceLoadedEvent: new events.BalanceLoadedEvent('past-due'),
  PayRequestedEvent: new events.PayRequestedEvent('page', 'patient-1'),
  SessionOpenedEvent: new events.SessionOpenedEvent('quickpay'),
  SessionEndedEvent: new events.SessionEndedEvent('expired'),
  QuickPayOpenedEvent: new events.QuickPayOpenedEvent('quickpay'),
  PaymentSubmittingEvent: new events.PaymentSubmittingEvent('intent-1', () => undefined),
  PaymentSubmittedEvent: new events.PaymentSubmittedEvent('intent-1'),
  PaymentUnknownEvent: new events.PaymentUnknownEvent('intent-1'),
  PaymentSucceededEvent: new events.PaymentSucceededEvent('payment-1', 'receipt-1'),
  PaymentDeclinedEvent: new events.PaymentDeclinedEvent('payment-1', 'card_declined'),
  PaymentRefusedEvent: new events.PaymentRefusedEvent('intent-1', 'balance_changed'),
  ReceiptEmailedEvent: new events.ReceiptEmailedEvent('receipt-1'),
  ReceiptPrintedEvent: new events.ReceiptPrintedEvent('receipt-1'),
  ReceiptRequestedEvent: new events.ReceiptRequestedEvent('receipt-1'),
  SavedCardRemovedEvent: new events.SavedCardRemovedEvent('card-1'),
  StatementRequestedEvent: new events.StatementRequestedEvent('statement-1'),
  StatementPrintedEvent: new events.StatementPrintedEvent('statement-1'),
  SectionRequestedEvent: new events.SectionRequestedEvent({ section: 'statements', item: 'statement-1' }),
  SectionChangedEvent: new events.SectionChangedEvent({ section: 'home', item: null }),
  DuecareErrorEvent: new events.DuecareErrorEvent('token_failed'),
  VerificationRequestedEvent: new events.VerificationRequestedEvent('portal'),
};

const idsAndStatus =
  /^(status|mode|purpose|scope|reason|code|declineCode|section|item|(intent|payment|receipt|statement|patient|card)Id)$/;

for (const [name, event] of Object.entries(one)) {
  test(`Q-10: ${name} carries ids and status alone, and leaves shadow roots`, () => {
    for (const [field, value] of Object.entries(event.detail)) {
      // What the page does with the event, and nothing that it learns.
      if (typeof value === 'function') continue;
      assert.match(field, idsAndStatus);
      assert.ok(value === null || typeof value === 'string');
    }
    assert.match(event.type, /^duecare-[a-z]+(-[a-z]+)*$/);
    assert.deepEqual([event.bubbles, event.composed], [true, true]);
  });
}

test('Q-10: no event is left out', () => {
  const names = Object.keys(events).filter((name) => name !== 'DuecareEvent');
  assert.deepEqual(Object.keys(one).toSorted(), names.toSorted());
});

test('only what the page can stop can be cancelled', () => {
  const cancelable = Object.values(one).filter((event) => event.cancelable);
  assert.deepEqual(
    cancelable.map(({ type }) => type),
    [
      'duecare-pay-requested',
      'duecare-payment-submitting',
      'duecare-receipt-requested',
      'duecare-statement-requested',
      'duecare-section-requested',
    ],
  );
});
