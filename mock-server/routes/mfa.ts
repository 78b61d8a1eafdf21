import { endpoints } from '../../src/contract/index.ts';
import { authenticate } from '../http/authenticate.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute, type Call } from '../http/route.ts';
import { describeChallenge, type Challenge } from '../mfa/challenge.ts';
import { readContact } from '../mfa/contact.ts';
import { languageOf, type MessageLanguage } from '../outbox/languages.ts';
import { type SessionRecord } from '../sessions/session.ts';
import { sessionView } from '../views/session-view.ts';

export const mfaRoutes = {
  createMfaChallenge: publicRoute(endpoints.createMfaChallenge, async (call) => {
    const { mfa, challengeStarts } = call.backend;
    if (challengeStarts.isFull(call.remoteAddress)) {
      throw new ProblemError('rate_limited', { retryAfter: challengeStarts.secondsLeft(call.remoteAddress) });
    }
    challengeStarts.add(call.remoteAddress);
    const body = await call.body();
    if (body.kind === 'session')
      return { body: describeChallenge(mfa.challengeSession(sessionOf(call)), pageLanguage(call)) };
    const contact = readContact(body.contact);
    if (!contact)
      throw new ProblemError('invalid_request', { detail: 'contact: no email address and no phone number' });
    return { body: describeChallenge(mfa.challengeIdentity({ ...body, contact }), pageLanguage(call)) };
  }),

  sendMfaCode: publicRoute(endpoints.sendMfaCode, async (call) => {
    const { challenge } = challengeOf(call);
    const { destinationId } = await call.body();
    const page = { host: call.backend.hostOf(call.request), language: pageLanguage(call) };
    return { body: call.backend.mfa.send(challenge, destinationId, page) };
  }),

  verifyMfaCode: publicRoute(endpoints.verifyMfaCode, async (call) => {
    const { mfa, sessions, usage } = call.backend;
    const { code } = await call.body();
    const { challenge, session } = challengeOf(call);
    const accountNumber = mfa.verify(challenge, code);
    // A session that was open before somebody proved who they are is not the one that may see everything.
    if (session) sessions.end(session);
    const { token, record } = sessions.open({
      accountNumber,
      accountKey: call.backend.accountKey(accountNumber),
      scope: 'portal',
      linkId: null,
      origin: session?.origin ?? 'website',
      verified: true,
    });
    // Somebody who only entered a fresh code is still on the same visit.
    if (session?.scope === 'portal') usage.continued(session, record);
    else usage.opened(record, 'mfa');
    return { body: { token, session: sessionView(call.backend, record) } };
  }),
};

/** A challenge that a session began is that session's alone; to any other it is as unknown as one that never was. */
function challengeOf(call: Call<unknown>): { challenge: Challenge; session: SessionRecord | null } {
  const challenge = call.backend.mfa.find(call.params.challengeId ?? '');
  if (!challenge) throw new ProblemError('not_found');
  if (challenge.sessionId === null) return { challenge, session: null };
  const session = sessionOf(call);
  if (session.id !== challenge.sessionId) throw new ProblemError('not_found');
  return { challenge, session };
}

function pageLanguage({ request }: Call<unknown>): MessageLanguage {
  return languageOf(request) ?? 'en';
}

function sessionOf({ request, backend: { sessions } }: Call<unknown>): SessionRecord {
  const session = authenticate(request, ['quickpay', 'portal'], sessions);
  sessions.touch(session);
  return session;
}
