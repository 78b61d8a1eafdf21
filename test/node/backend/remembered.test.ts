import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../../mock-server/outbox/outbox.ts';
import { sessionLimitsOf } from '../../../mock-server/sessions/session.ts';
import { SessionStore } from '../../../mock-server/sessions/session-store.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { countEntries } from '../../support/count-entries.ts';

const limits = () => sessionLimitsOf({ idleMinutes: 15, portalHours: 12, extensions: 10 });
const owner = { accountNumber: '1', accountKey: 'a', scope: 'quickpay', linkId: 'link', origin: 'text' } as const;

test('R-06: a link is remembered with its hundred newest sessions, and pushes out no session of others', () => {
  const store = new SessionStore(testEnvironment(), limits);
  const other = store.open({ ...owner, linkId: 'other' }).token;
  const portal = store.open({ ...owner, scope: 'portal', linkId: null }).token;
  const tokens = Array.from({ length: 1_000 }, () => store.open(owner).token);
  for (const token of [other, portal, ...tokens.slice(-100)]) assert.ok(store.find(token));
  assert.throws(() => store.find(tokens.at(-101) ?? ''), { code: 'session_required' });
  assert.ok(countEntries(store) < 300, String(countEntries(store)));
});

test('revoking a link ends every session that it opened, and none of another', () => {
  const store = new SessionStore(testEnvironment(), limits);
  const other = store.open({ ...owner, linkId: 'other' }).token;
  const tokens = Array.from({ length: 3 }, () => store.open(owner).token);
  store.endAllOfLink('link');
  for (const token of tokens) assert.throws(() => store.find(token), { code: 'session_expired' });
  assert.ok(store.find(other));
});

test('R-06: the outbox has the ten thousand newest messages', () => {
  const outbox = new Outbox(testEnvironment());
  const draft = { kind: 'mfa-code', channel: 'text', to: '5555550186', subject: null, body: '' } as const;
  for (let at = 0; at < 10_050; at++) outbox.send({ ...draft, body: String(at) });
  const all = outbox.all();
  assert.deepEqual([all.length, all[0]?.body, all.at(-1)?.body], [10_000, '10049', '50']);
});
