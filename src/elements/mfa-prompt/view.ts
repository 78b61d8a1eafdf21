import type { Practice } from '../../contract/index.ts';
import type { Speech } from '../../parts/speech.ts';
import type { MfaForms } from './forms.ts';
import type { MfaState } from './mfa-prompt.flow.ts';

/** Everything that the screens show and do. */
export interface View {
  text: Speech['text'];
  /** Level of the screens' headings, 1 to 6. */
  level: number;
  /** Null until it has come. */
  practice: Practice | null;
  state: MfaState;
  /** Now, in milliseconds since 1970. */
  now: number;
  /** Why there is no session any more; null when there has been none. */
  endedBy: 'expired' | 'logged-out' | null;
  /** A new code is asked for within a session that is open. */
  fresh: boolean;

  forms: MfaForms;

  /** For `submit` of a form: runs the task; what comes of it gets the focus. */
  submit: (task: () => unknown) => (event: Event) => void;
  submitIdentity: () => void;
  submitCode: () => void;
  start: () => void;
  send: () => void;
  choose: (destinationId: string) => void;
  back: () => void;
  beginWithName: () => void;
  beginAgain: () => void;
}

/** How the practice is called in sentences. */
export function practiceName({ practice, text }: View): string {
  return practice?.name ?? text('mfa.practice');
}
