import { systemClock } from '../../client/index.ts';
import type { Balance, Money, Payment, PlainDate, Practice, Receipt } from '../../contract/index.ts';
import { formatDay, formatInstant, formatMoney, formatPlainDate } from '../../format/index.ts';
import type { PaymentState } from '../../payment/index.ts';
import type { MessageValues, TextKey } from '../../text/index.ts';
import type { EntryForms } from './entry-forms.ts';
import type { PaySource } from './pay-choices.ts';
import type { Trouble } from './quickpay-form.flow.ts';
import type { LinkResending } from './link-resending.ts';
import type { ReceiptEmailing } from './receipt-email.ts';
import type { Steps } from './steps.ts';
import type { WayIn } from './way-in.ts';

/** How money and dates are written. */
export interface Formats {
  money: (value: Money) => string;
  day: (date: PlainDate) => string;
  /** A moment with the practice's zone. */
  moment: (instant: string) => string;
  /** Today in the practice's zone. */
  today: string;
  language: string;
}

/** Everything that the screens show and do. */
export interface View extends Formats {
  text: (key: TextKey, values?: MessageValues) => string;
  /** Languages that the reader may switch to, named in themselves; empty where the host decides. */
  languages: readonly { tag: string; name: string }[];
  chooseLanguage: (tag: string) => void;
  /** Level of the screens' headings, 1 to 6. */
  level: number;

  practice: Practice | null;
  balance: Balance | null;
  receipt: Receipt | null;
  trouble: Trouble | null;
  payment: PaymentState;
  /** A payment that the payer saw go out has not reached the backend. */
  notSent: boolean;
  online: boolean;
  accountUrl: string | null;

  way: WayIn;
  forms: EntryForms;
  steps: Steps;
  card: PaySource;
  emailing: ReceiptEmailing;
  resending: LinkResending;

  /** For `submit` of a form: runs the task; what comes of it gets the focus. */
  submit: (task: () => unknown) => (event: Event) => void;
  resendLink: () => void;
  sendEmail: () => void;
  mountCard: () => void;
  askAgain: () => void;
  retry: () => void;
  print: () => void;
}

/** `timeZone` is the practice's; before it is known nothing is shown that depends on it. */
export function formatsOf(language: string, timeZone = 'UTC'): Formats {
  return {
    money: (value) => formatMoney(value, language),
    day: (date) => formatPlainDate(date, language),
    moment: (instant) => formatInstant(instant, language, timeZone),
    today: formatDay(systemClock.now(), language, timeZone),
    language,
  };
}

/** The payment that has ended, with or without success; null before. */
export function settledPayment(state: PaymentState): Payment | null {
  return 'payment' in state ? state.payment : null;
}
