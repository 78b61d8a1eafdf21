import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { MfaChallenge, MfaSent } from '../../../../src/contract/index.ts';
import {
  begin,
  needsNewCode,
  next,
  waitsUntil,
  type MfaEvent,
  type MfaState,
  type Refusal,
  type Screen,
} from '../../../../src/elements/mfa-prompt/mfa-prompt.flow.ts';

const SECOND = 1_000;
const now = Date.UTC(2026, 10, 2, 15);
const at = (ms: number) => new Date(now + ms).toISOString();

const phone = { id: 'text', channel: 'text', masked: 'phone ending in 0142' } as const;
const mail = { id: 'email', channel: 'email', masked: 'm***@example.com' } as const;

const challenge = (...destinations: MfaChallenge['destinations']): MfaEvent => ({
  type: 'challenged',
  challenge: { id: 'challenge-1', destinations, expiresAt: at(3_600 * SECOND) },
});

const sent = (change: Partial<MfaSent> = {}): MfaEvent => ({
  type: 'sent',
  now,
  sent: {
    destination: phone,
    codeExpiresAt: at(600 * SECOND),
    resendAt: at(30 * SECOND),
    sendsLeft: 4,
    attemptsLeft: 5,
    ...change,
  },
});

const refused = (code: string | null, facts: Partial<Refusal> = {}): MfaEvent => ({
  type: 'refused',
  now,
  refusal: { code, attemptsLeft: null, retryAfter: null, online: true, ...facts },
});

const play = (state: MfaState, ...events: MfaEvent[]): MfaState => events.reduce(next, state);

/** Somebody of a session who has been sent a code. */
const atTheCode = play(begin('session'), challenge(phone, mail), { type: 'asked', busy: 'sending' }, sent());
const checking = next(atTheCode, { type: 'asked', busy: 'checking' });

suite('to the code', () => {
  test('from a session: where to, then the code', () => {
    const start = begin('session');
    const chosen = play(start, { type: 'asked', busy: 'starting' }, challenge(phone, mail));
    assert.deepEqual(
      [start.screen, chosen.screen, chosen.destinationId, chosen.busy],
      ['start', 'destination', 'text', null],
    );
    const other = play(chosen, { type: 'chosen', destinationId: 'email' }, { type: 'asked', busy: 'sending' });
    assert.deepEqual([other.destinationId, other.busy], ['email', 'sending']);
    assert.equal(next(other, sent({ destination: mail })).screen, 'code');
  });

  test('from a name and an address: it is sent at once, because where to has been said', () => {
    const state = play(begin('identity'), { type: 'asked', busy: 'starting' }, challenge(mail));
    assert.deepEqual([state.screen, state.busy, state.destinationId], ['identity', 'sending', 'email']);
    assert.equal(next(state, sent({ destination: mail })).screen, 'code');
  });

  test('an account without an address is told so', () => {
    assert.equal(next(begin('session'), challenge()).screen, 'no-destination');
  });

  test('a link that opens nothing asks who it is instead', () => {
    const state = next(begin('session'), { type: 'link-refused' });
    assert.deepEqual([state.screen, state.way, state.trouble], ['identity', 'identity', { kind: 'link' }]);
  });

  test('one step back changes the address, or what was typed', () => {
    assert.equal(next(atTheCode, { type: 'went-back' }).screen, 'destination');
    const typed = play(begin('identity'), challenge(mail), sent({ destination: mail }));
    assert.equal(next(typed, { type: 'went-back' }).screen, 'identity');
  });

  test('Back and Forward of the browser lead to screens that still hold, and to no others', () => {
    const revisit = (state: MfaState, screen: Screen) => next(state, { type: 'revisited', screen }).screen;
    assert.deepEqual(
      (['start', 'identity', 'destination', 'code'] as const).map((screen) => revisit(atTheCode, screen)),
      ['start', 'code', 'destination', 'code'],
    );
    const back = next(atTheCode, { type: 'revisited', screen: 'start' });
    assert.equal(revisit(back, 'code'), 'code', 'forward to the code that was sent');
    assert.equal(revisit(begin('session'), 'code'), 'start', 'no code was sent');
    const locked = { ...atTheCode, screen: 'locked' } as const;
    assert.equal(revisit(locked, 'code'), 'locked');
  });

  test('N-08: being online again ends "you’re offline" and nothing else', () => {
    const failed = (online: boolean) =>
      next(atTheCode, { type: 'refused', refusal: { code: null, attemptsLeft: null, retryAfter: null, online }, now });
    assert.deepEqual(failed(false).trouble, { kind: 'offline' });
    assert.equal(next(failed(false), { type: 'reconnected' }).trouble, null);
    assert.deepEqual(next(failed(true), { type: 'reconnected' }).trouble, { kind: 'unavailable' });
  });
});

suite('M-05: the wait for another code', () => {
  test('M-05: is what the server says', () => {
    assert.equal(waitsUntil(atTheCode, now), now + 30 * SECOND);
    assert.equal(waitsUntil(atTheCode, now + 30 * SECOND), null);
  });

  for (const off of [-86_400, -600, 600, 86_400]) {
    test(`M-05: is right on a device whose clock is ${String(off)} seconds off`, () => {
      const event = sent({ codeExpiresAt: at((600 + off) * SECOND), resendAt: at((30 + off) * SECOND) });
      assert.equal(play(begin('session'), challenge(phone), event).sent?.resendAt, now + 30 * SECOND);
    });
  }

  test('M-05: whoever asks too soon hears for how long', () => {
    const state = play(
      atTheCode,
      { type: 'asked', busy: 'sending' },
      refused('mfa_send_too_soon', { retryAfter: 17 * SECOND }),
    );
    assert.deepEqual([state.screen, state.trouble], ['code', { kind: 'wait', until: now + 17 * SECOND }]);
    assert.equal(waitsUntil(state, now), now + 17 * SECOND);
  });

  test('M-05: too many begun in a short time wait as well', () => {
    const state = play(begin('identity'), refused('rate_limited', { retryAfter: 60 * SECOND }));
    assert.equal(waitsUntil(state, now), now + 60 * SECOND);
    assert.equal(state.screen, 'identity');
  });
});

suite('M-12: what is wrong with a code', () => {
  test('M-12: wrong, with the tries that are left', () => {
    const state = next(checking, refused('mfa_code_wrong', { attemptsLeft: 4 }));
    assert.deepEqual([state.trouble, state.sent?.attemptsLeft], [{ kind: 'wrong', attemptsLeft: 4 }, 4]);
    assert.equal(needsNewCode(state), false);
  });

  test('M-12: wrong once too often, expired and superseded are told apart', () => {
    const states = [
      next(checking, refused('mfa_code_wrong', { attemptsLeft: 0 })),
      next(checking, refused('mfa_code_expired')),
      next(checking, refused('mfa_code_superseded')),
    ];
    assert.deepEqual(
      states.map((state) => [state.screen, state.busy, state.trouble?.kind, needsNewCode(state)]),
      [
        ['code', null, 'wrong', true],
        ['code', null, 'expired', true],
        ['code', null, 'superseded', false],
      ],
    );
  });

  for (const [code, screen] of [
    ['mfa_locked', 'locked'],
    ['not_found', 'ended'],
    ['mfa_channel_unavailable', 'no-codes'],
  ] as const) {
    test(`M-12: ${code} leads to ${screen}`, () => assert.equal(next(checking, refused(code)).screen, screen));
  }

  test('a new code takes back what was said of the old one', () => {
    const state = play(checking, refused('mfa_code_expired'), { type: 'asked', busy: 'sending' }, sent());
    assert.equal(state.trouble, null);
  });

  test('a session that ends in the middle leaves the other way in', () => {
    const state = next(checking, refused('session_expired'));
    assert.deepEqual([state.screen, state.trouble, state.challenge], ['identity', { kind: 'signed-out' }, null]);
  });

  test('what cannot be read as an address is the typist’s to mend', () => {
    const state = next(begin('identity'), refused('invalid_request'));
    assert.deepEqual([state.screen, state.trouble], ['identity', { kind: 'contact' }]);
  });

  test('no answer is no refusal', () => {
    const [offline, down] = [refused(null, { online: false }), refused(null)];
    assert.equal(next(checking, offline).trouble?.kind, 'offline');
    assert.equal(next(checking, down).trouble?.kind, 'unavailable');
    assert.equal(next(checking, refused('internal')).trouble?.kind, 'unavailable');
  });
});
