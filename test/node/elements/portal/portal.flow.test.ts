import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entranceAfter, entranceAtFirst, stageOf, type Facts } from '../../../../src/elements/portal/portal.flow.ts';

const start: Facts = { misconfigured: false, connected: true, session: 'none', entrance: 'verify', refused: null };

test('without a session there is an entrance, and a session that does not reach the portal stays before it', () => {
  for (const entrance of ['pay', 'verify', 'goodbye'] as const) {
    assert.equal(stageOf({ ...start, entrance }), entrance);
    assert.equal(stageOf({ ...start, entrance, session: 'quickpay' }), entrance);
  }
});

test('a payment link leads to the bill, or where the page has been opened for the account, to the code', () => {
  assert.equal(entranceAtFirst(true, undefined), 'pay');
  assert.equal(entranceAtFirst(true, 'pay'), 'pay');
  assert.equal(entranceAtFirst(true, 'home'), 'verify');
  assert.equal(entranceAtFirst(false, undefined), 'verify');
  assert.equal(entranceAtFirst(false, 'pay'), 'verify');
});

test('a code opens the portal, and so does a session of the host’s own', () => {
  for (const entrance of ['pay', 'verify', 'goodbye'] as const) {
    assert.equal(stageOf({ ...start, entrance, session: 'portal' }), 'portal');
    assert.equal(stageOf({ ...start, entrance, session: 'host' }), 'portal');
  }
});

test('a session of the host’s that is over, or reaches too little, shows nothing of the portal', () => {
  assert.equal(stageOf({ ...start, session: 'host', refused: 'ended' }), 'host-ended');
  assert.equal(stageOf({ ...start, session: 'host', refused: 'scope' }), 'misconfigured');
});

test('before a connection there is nothing, and without one the host has to mend something', () => {
  assert.equal(stageOf({ ...start, connected: false }), 'loading');
  assert.equal(stageOf({ ...start, connected: false, misconfigured: true }), 'misconfigured');
});

test('S-05: whoever was in the portal when it ended signs in again, and whoever logged out is told so', () => {
  assert.equal(entranceAfter('portal', 'expired', 'pay'), 'verify');
  assert.equal(entranceAfter('quickpay', 'expired', 'pay'), 'pay');
  assert.equal(entranceAfter('portal', 'logged-out', 'verify'), 'goodbye');
  assert.equal(entranceAfter('quickpay', 'logged-out', 'pay'), 'goodbye');
});
