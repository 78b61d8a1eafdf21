import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkError, NotConfiguredError, ProblemError, TimeoutError } from '../../../../src/client/index.ts';
import { accessAfter } from '../../../../src/elements/quickpay-form/access.ts';

const problem = (code: string, facts: Partial<ProblemError> = {}) =>
  new ProblemError({
    status: 404,
    code,
    requestId: 'req-1',
    outcomeKnown: true,
    retryable: false,
    retryAfter: null,
    accepts: null,
    attemptsLeft: null,
    ...facts,
  });

test('Q-06: a link that is unknown, expired, revoked or paid says the same', () => {
  assert.deepEqual(accessAfter(problem('link_unavailable'), 'link', true), { kind: 'dead-link' });
});

test('a typed code that opens nothing can be mended', () => {
  assert.deepEqual(accessAfter(problem('link_unavailable'), 'code', true), { kind: 'code', refused: true });
});

test('Q-05: the question of the practice, the answers left, and the lock', () => {
  const asked = problem('verification_required', { accepts: 'date-of-birth' });
  assert.deepEqual(accessAfter(asked, 'link', true), {
    kind: 'question',
    accepts: 'date-of-birth',
    attemptsLeft: null,
  });
  const wrong = problem('verification_failed', { accepts: 'date-of-birth', attemptsLeft: 4 });
  assert.deepEqual(accessAfter(wrong, 'link', true), { kind: 'question', accepts: 'date-of-birth', attemptsLeft: 4 });
  assert.deepEqual(accessAfter(problem('verification_locked'), 'link', true), { kind: 'locked' });
});

test('a session that ended is no dead link', () => {
  assert.deepEqual(accessAfter(problem('session_expired', { status: 401 }), 'session', true), { kind: 'ended' });
});

test('what can only be tried again says why', () => {
  const troubleOf = (error: unknown, online = true) => accessAfter(error, 'link', online);
  assert.deepEqual(troubleOf(new NetworkError(true)), { kind: 'trouble', trouble: 'unavailable' });
  assert.deepEqual(troubleOf(new NetworkError(true), false), { kind: 'trouble', trouble: 'offline' });
  assert.deepEqual(troubleOf(new TimeoutError(10_000, true), false), { kind: 'trouble', trouble: 'offline' });
  assert.deepEqual(troubleOf(problem('rate_limited', { status: 429 })), { kind: 'trouble', trouble: 'busy' });
  assert.deepEqual(troubleOf(problem('internal', { status: 500 })), { kind: 'trouble', trouble: 'unavailable' });
  assert.deepEqual(troubleOf(new Error('?')), { kind: 'trouble', trouble: 'unavailable' });
});

test('a mistake of the host is not the payer’s to mend', () => {
  assert.deepEqual(accessAfter(new NotConfiguredError('baseUrl', 'Set it.'), 'link', true), { kind: 'misconfigured' });
});
