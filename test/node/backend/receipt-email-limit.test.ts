import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLimits } from '../../../mock-server/limits/limits.ts';
import { ReceiptEmailLimit, type ReceiptEmail } from '../../../mock-server/limits/receipt-email-limit.ts';
import { manualClock } from '../../../mock-server/manual-clock.ts';

const one: ReceiptEmail = { accountNumber: '1', receiptId: 'r', sessionId: 's', to: 'payer@example.com' };

test('R-06: what one account emails to an address uses up nothing of another account', () => {
  const limit = new ReceiptEmailLimit(manualClock(new Date('2026-11-02T15:00:00.000Z')), defaultLimits);
  for (let at = 0; at < 10; at++) {
    assert.ok(limit.admit({ ...one, receiptId: `r${at}`, sessionId: `s${at}` }));
  }
  assert.ok(!limit.admit({ ...one, receiptId: 'new', sessionId: 'new', to: 'PAYER@example.com' }));
  assert.ok(limit.admit({ ...one, accountNumber: '2', receiptId: 'other', sessionId: 'other' }));
});

test('R-06: an email that is one too many counts for nothing', () => {
  const limit = new ReceiptEmailLimit(manualClock(new Date('2026-11-02T15:00:00.000Z')), defaultLimits);
  for (let at = 0; at < 5; at++) assert.ok(limit.admit(one));
  for (let at = 0; at < 50; at++) assert.ok(!limit.admit(one));
  for (let at = 0; at < 5; at++) assert.ok(limit.admit({ ...one, receiptId: 'second' }));
  assert.ok(!limit.admit({ ...one, receiptId: 'third' }), 'the session has sent ten');
});
