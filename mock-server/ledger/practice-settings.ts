import type {
  Branding,
  LinkVerificationKind,
  Practice,
  PracticeNotice,
  PracticeOptions,
  Processor,
  Theme,
} from '../../src/contract/index.ts';

/** The practice as the public sees it, and what only its own staff sets. */
export interface PracticeSettings {
  practice: Practice;
  /** Pay Now leads to this payment page of the processor's; null takes cards in the card form. */
  linkOutPaymentId: string | null;
  /** Apply a payment at once, oldest line first. Otherwise it waits as unapplied funds. */
  autoPost: boolean;
  /** Days from a statement to its due date. */
  statementDueDays: number;
  reminders: ReminderSettings;
  /** Days a payment link sent by text or email lives, 1 to 90. */
  linkDays: number;
  /** Days the QR code and the typed code of a statement live, 1 to 90. */
  codeDays: number;
  /** What a link or code asks before it shows amounts; null asks nothing. */
  linkVerification: LinkVerificationKind | null;
  sessions: SessionSettings;
}

/** When guarantors are reminded of a statement that is not paid, in days from its due date. */
export interface ReminderSettings {
  /** So many days before it, 1 to 60 each. */
  before: readonly number[];
  onDueDate: boolean;
  /** So many days after it, 1 to 60 each. */
  after: readonly number[];
}

/** How long people may stay. */
export interface SessionSettings {
  /** Minutes without activity after which a session ends, 2 to 30. */
  idleMinutes: number;
  /** Hours after which a portal session ends, 1 to 24. */
  portalHours: number;
  /** How often the idle time may be extended by hand, 10 to 100. */
  extensions: number;
}

/** Some fields of a value; what is missing or undefined stays. */
type Change<Value> = { [Field in keyof Value]?: Value[Field] | undefined };

/** What staff may change while the practice is running. */
export interface SettingsChange extends Change<Omit<PracticeSettings, 'practice' | 'reminders' | 'sessions'>> {
  options?: Change<PracticeOptions> | undefined;
  branding?: Change<Branding> | undefined;
  theme?: Change<Theme> | undefined;
  reminders?: Change<ReminderSettings> | undefined;
  sessions?: Change<SessionSettings> | undefined;
  notices?: PracticeNotice[] | undefined;
}

/** Nothing but the payment id is in the address. */
function linkOut(paymentId: string): Processor {
  return { kind: 'link-out', url: `https://pay.instamed.com/${paymentId}` };
}

/** The settings in force. `current` is one object for good, so that whoever holds it sees every change. */
export interface Settings {
  readonly current: PracticeSettings;
  /** How often they were changed. */
  readonly changes: number;
  change(change: SettingsChange): void;
}

export function createSettings(initial: PracticeSettings): Settings {
  const current = structuredClone(initial);
  const cardForm = current.practice.processor;
  const connect = () => {
    const { linkOutPaymentId } = current;
    current.practice.processor = linkOutPaymentId === null ? cardForm : linkOut(linkOutPaymentId);
  };
  connect();
  let changes = 0;
  return {
    current,
    get changes() {
      return changes;
    },
    change({ options, branding, theme, notices, reminders, sessions, ...settings }) {
      merge(current, settings);
      merge(current.reminders, reminders);
      merge(current.sessions, sessions);
      merge(current.practice, { notices });
      merge(current.practice.branding, branding);
      merge(current.practice.theme, theme);
      merge(current.practice.options, options);
      connect();
      changes += 1;
    },
  };
}

function merge<Value extends object>(current: Value, change: Change<Value> = {}): void {
  Object.assign(current, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
}
