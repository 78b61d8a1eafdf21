import { html } from 'lit';
import type { DuecareMfaPrompt } from '../../../../src/elements/mfa-prompt/mfa-prompt.ts';
import { find } from '../../support/find.ts';
import { challengeOf, opened, placePrompt, problem, type PlaceOptions } from '../../support/mfa.ts';
import { settle } from '../../support/place.ts';
import { samplePractice } from '../../support/samples.ts';
import type { ElementState } from './state.ts';

const mfa = (name: string, options: PlaceOptions, ...steps: ((prompt: DuecareMfaPrompt) => void)[]): ElementState => ({
  name: `one-time code, ${name}`,
  async show() {
    const { prompt } = await placePrompt(options);
    for (const step of steps) {
      step(prompt);
      await settle();
    }
    return prompt;
  },
});

const press = (name: string) => (prompt: DuecareMfaPrompt) => find(prompt, 'button', name).click();

const type = (id: string, value: string) => (prompt: DuecareMfaPrompt) => {
  const input = find(prompt, `#${id}`);
  if (!(input instanceof HTMLInputElement)) throw new TypeError(`${id} is no field.`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

const quickpay = { session: opened('quickpay') };
const portal = { session: opened('portal') };
const refuse = (code: string, attemptsLeft = 0) => ({
  answers: { verifyMfaCode: () => Promise.reject(problem(code, { attemptsLeft })) },
});
const enter = [press('Send code'), type('code', '123456'), press('Verify')];

export const mfaPromptStates: readonly ElementState[] = [
  mfa('who somebody is', {}),
  mfa('who somebody is, with problems', {}, press('Send code')),
  mfa('who somebody is, of a practice with one way to send codes', {
    practice: { ...samplePractice, options: { ...samplePractice.options, mfaChannels: ['email'] } },
  }),
  mfa('a practice that sends none', {
    practice: { ...samplePractice, options: { ...samplePractice.options, mfaChannels: [] } },
  }),
  mfa('where to', quickpay),
  mfa('where to, with one address', {
    ...quickpay,
    answers: {
      createMfaChallenge: () => Promise.resolve(challengeOf({ id: 'email', channel: 'email', masked: 'm***@e.com' })),
    },
  }),
  mfa('nowhere to', { ...quickpay, answers: { createMfaChallenge: () => Promise.resolve(challengeOf()) } }),
  mfa('waiting for the code', quickpay, press('Send code')),
  mfa('a code that cannot be read', quickpay, press('Send code'), press('Verify')),
  mfa('a wrong code', { ...quickpay, ...refuse('mfa_code_wrong', 3) }, ...enter),
  mfa('an expired code', { ...quickpay, ...refuse('mfa_code_expired') }, ...enter),
  mfa('locked', { ...quickpay, ...refuse('mfa_locked') }, ...enter),
  mfa('ended', { ...quickpay, ...refuse('not_found') }, ...enter),
  mfa('verified', portal),
  mfa('a fresh code in a dialog', portal, (prompt) => void prompt.verify('fresh-code')),
  mfa('the session is about to end', { session: opened('portal', { idle: 100_000 }) }, () => undefined),
  mfa('the session is about to end for good', { session: opened('portal', { idle: 100_000, lasts: 100_000 }) }),
  mfa('content in sight before', { ...quickpay, target: 'dialog', content: html`<p>What anybody may see</p>` }),
];
