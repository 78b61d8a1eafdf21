import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { ProblemError, type PortalClient } from '../../../src/client/index.ts';
import type { MfaChallenge, MfaSent, OpenedSession, Practice, Session } from '../../../src/contract/index.ts';
import '../../../src/elements/mfa-prompt/define.ts';
import type { DuecareMfaPrompt } from '../../../src/elements/mfa-prompt/mfa-prompt.ts';
import '../../../src/elements/provider/define.ts';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import { fakePortalClient, type FakePortalClient } from './fake-portal-client.ts';
import { settle } from './place.ts';
import { samplePractice } from './samples.ts';

const MINUTE = 60_000;
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();

export const byText = { id: 'text', channel: 'text', masked: 'phone ending in 0186' } as const;
export const byEmail = { id: 'email', channel: 'email', masked: 'm***@example.com' } as const;

export const challengeOf = (...destinations: MfaChallenge['destinations']): MfaChallenge => ({
  id: 'challenge-1',
  destinations,
  expiresAt: soon(60 * MINUTE),
});

export const sentTo = (destination: MfaSent['destination'], wait = 30_000): MfaSent => ({
  destination,
  codeExpiresAt: soon(10 * MINUTE),
  resendAt: soon(wait),
  sendsLeft: 4,
  attemptsLeft: 5,
});

/** A session that is just open. `idle` and `lasts` in milliseconds. */
export function opened(scope: Session['scope'], { idle = 15 * MINUTE, lasts = 720 * MINUTE } = {}): OpenedSession {
  const session = {
    id: `session-${scope}`,
    scope,
    accountKey: 'account-1',
    idleExpiresAt: soon(idle),
    expiresAt: soon(lasts),
    verifiedAt: scope === 'portal' ? soon(0) : null,
    extensionsLeft: 10,
  };
  return { token: `the-token-of-a-session-of-${scope}-${String(Math.random()).slice(2)}`, session };
}

export const problem = (code: string, facts: { attemptsLeft?: number; retryAfter?: number } = {}) =>
  new ProblemError({
    status: 403,
    code,
    requestId: null,
    outcomeKnown: true,
    retryable: false,
    retryAfter: facts.retryAfter ?? null,
    accepts: null,
    attemptsLeft: facts.attemptsLeft ?? null,
  });

/** A portal client whose codes go to text and email and are right. */
export const mfaAnswers: Partial<PortalClient> = {
  createMfaChallenge: (request) =>
    Promise.resolve(request.kind === 'session' ? challengeOf(byText, byEmail) : challengeOf(byText)),
  sendMfaCode: (_, { destinationId }) => Promise.resolve(sentTo(destinationId === 'email' ? byEmail : byText)),
  verifyMfaCode: () => Promise.resolve(opened('portal')),
};

export interface PlaceOptions {
  answers?: Partial<PortalClient>;
  practice?: Practice;
  /** A session that is open before the prompt is on the page. */
  session?: OpenedSession;
  content?: TemplateResult;
  target?: 'inline' | 'dialog';
}

export interface PlacedPrompt {
  provider: DuecareProvider;
  prompt: DuecareMfaPrompt;
  client: FakePortalClient;
}

/** Puts a prompt on a page whose backend knows the practice, and answers for the portal as the test says. */
export async function placePrompt(options: PlaceOptions = {}): Promise<PlacedPrompt> {
  const { practice = samplePractice, content = html`<p>What is private</p>`, target = 'inline', session } = options;
  answerPractice(practice);
  const client = fakePortalClient({ ...mfaAnswers, ...options.answers });
  const provider = await fixture<DuecareProvider>(
    html`<duecare-provider base-url="https://billing.example.com"></duecare-provider>`,
  );
  const { connection } = provider;
  if (!connection) throw new Error('There is no connection.');
  connection.portal = client;
  if (session) connection.session.open(session);
  const prompt = document.createElement('duecare-mfa-prompt');
  prompt.target = target;
  const inside = await fixture<HTMLElement>(html`<div>${content}</div>`);
  prompt.append(inside);
  provider.append(prompt);
  await settle();
  return { provider, prompt, client };
}

/** Stands for the backend where only the practice is asked for; whatever else is asked does not get through. */
function answerPractice(practice: Practice): void {
  globalThis.fetch = (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (pathname === '/v1/practice') return Promise.resolve(Response.json(practice));
    if (pathname === '/v1/session/extend') return Promise.resolve(Response.json(opened('portal').session));
    return Promise.reject(new TypeError('Nothing else is there.'));
  };
}
