import type { MessageValues } from '../../text/message.ts';
import type { TextKey } from '../../text/texts.ts';
import type { MfaState } from './mfa-prompt.flow.ts';
import { codeProblem, troubleText } from './screens/elements.ts';
import { markValues } from '../../text/marked-values.ts';

/** What is to be announced, and whether it interrupts. */
export interface News {
  text: string;
  urgent: boolean;
}

const headings = {
  locked: 'mfa.locked.title',
  'no-destination': 'mfa.none.title',
  'no-codes': 'mfa.noCodes.title',
  ended: 'mfa.ended.title',
} as const;

/** What has to be said when one state follows another; null when the change speaks for itself. */
export function newsOf(
  before: MfaState,
  after: MfaState,
  { text, now }: { text: (key: TextKey, values?: MessageValues) => string; now: number },
): News | null {
  const { trouble, sent, screen } = after;
  if (trouble && trouble !== before.trouble) {
    const words = codeProblem(trouble, text) ?? troubleText(trouble, { text, now });
    return words === null ? null : { text: words, urgent: true };
  }
  if (screen !== before.screen && screen in headings) {
    return { text: text(headings[screen as keyof typeof headings]), urgent: true };
  }
  if (screen === 'code' && sent && (before.busy === 'sending' || before.screen !== 'code') && before.sent !== sent) {
    const about = after.way === 'identity' ? 'mfa.say.sent.perhaps' : 'mfa.say.sent';
    return { text: text(about, markValues({ to: sent.destination.masked })), urgent: false };
  }
  return null;
}
