import { nothing } from 'lit';
import type { Balance, Practice, Receipt } from '../../contract/index.ts';
import type { PaymentState } from '../../payment/index.ts';
import type { CardEntry } from './card-entry.ts';
import type { EntryForms } from './entry-forms.ts';
import type { Screen, Trouble } from './quickpay-form.flow.ts';
import type { ReceiptEmailing } from './receipt-email.ts';
import { amountScreen } from './screens/amount.ts';
import { checkingScreen } from './screens/checking.ts';
import * as closed from './screens/closed-doors.ts';
import { codeScreen } from './screens/code.ts';
import { duplicateScreen } from './screens/duplicate.ts';
import { emailForm } from './screens/email.ts';
import { loadingScreen } from './screens/loading.ts';
import * as notPaid from './screens/not-paid.ts';
import { nothingDueScreen } from './screens/nothing-due.ts';
import { questionScreen } from './screens/question.ts';
import { receiptScreen } from './screens/receipt.ts';
import { reviewScreen } from './screens/review.ts';
import type { Words } from './screens/words.ts';
import type { Steps } from './steps.ts';
import type { WayIn } from './way-in.ts';

/** Everything the screens show and do. */
export interface View {
  words: Words;
  language: string;
  practice: Practice | null;
  balance: Balance | null;
  receipt: Receipt | null;
  trouble: Trouble | null;
  payment: PaymentState;
  /** A payment of earlier never reached the backend. */
  notSent: boolean;
  online: boolean;
  accountUrl: string | null;
  /** Today in the practice's zone. */
  today: string;
  way: WayIn;
  forms: EntryForms;
  steps: Steps;
  card: CardEntry;
  emailing: ReceiptEmailing;
  onSubmitCode: () => void;
  onSubmitAnswer: () => void;
  onSubmitAmount: () => void;
  onSubmitMethod: () => void;
  onRetryCard: () => void;
  onSendEmail: () => void;
  onPay: () => void;
  onAskAgain: () => void;
  onRetry: () => void;
  onPrint: () => void;
}

/** The screen by its name. The card's own screen is rendered apart, because it is never taken away. */
export function renderScreen(screen: Screen, view: View): unknown {
  return screenBeforeSteps(screen, view) ?? screenOfSteps(screen, view) ?? screenOfOutcome(screen, view) ?? nothing;
}

function screenBeforeSteps(screen: Screen, view: View): unknown {
  const { words, practice, way, accountUrl } = view;
  const onEnterCode = practice?.options.quickPay === false ? null : () => way.askForCode();
  const next = { practice, accountUrl, onEnterCode };
  switch (screen) {
    case 'loading':
      return loadingScreen(words);
    case 'code':
      return entryOfCode(view);
    case 'question':
      return entryOfAnswer(view);
    case 'locked':
      return closed.lockedScreen(next, words);
    case 'dead-link':
      return closed.deadLinkScreen(next, words);
    case 'ended':
      return closed.endedScreen(() => way.reopen(), words);
    case 'trouble': {
      const trouble = way.access.kind === 'trouble' ? way.access.trouble : (view.trouble ?? 'unavailable');
      return closed.troubleScreen(trouble, view.onRetry, words);
    }
    case 'misconfigured':
      return closed.misconfiguredScreen(words);
    case 'closed':
      return closed.closedScreen(practice, words);
    case 'link-out':
      if (practice?.processor.kind !== 'link-out') return undefined;
      return closed.linkOutScreen(practice, practice.processor.url, words);
    default:
      return undefined;
  }
}

function entryOfCode({ words, way, forms, onSubmitCode }: View): unknown {
  return codeScreen(
    {
      code: forms.code,
      problem: forms.codeProblem,
      trouble: way.trouble,
      busy: way.busy,
      onInput: (code) => forms.typeCode(code),
      onSubmit: onSubmitCode,
    },
    words,
  );
}

function entryOfAnswer({ words, practice, way, forms, onSubmitAnswer }: View): unknown {
  if (way.access.kind !== 'question') return undefined;
  const { accepts, attemptsLeft } = way.access;
  return questionScreen(
    {
      practice,
      accepts,
      attemptsLeft,
      answer: forms.answer,
      problems: forms.answerProblems,
      trouble: way.trouble,
      busy: way.busy,
      onInput: (part) => forms.typeAnswer(part),
      onSubmit: onSubmitAnswer,
    },
    words,
  );
}

function screenOfSteps(screen: Screen, view: View): unknown {
  const { words, practice, balance, steps, accountUrl, language } = view;
  if (practice === null || balance === null) return undefined;
  const { problem, busy, reviewed: review } = steps;
  switch (screen) {
    case 'nothing-due':
      return nothingDueScreen({ balance, accountUrl }, words);
    case 'amount':
      return amountScreen(
        {
          practice,
          balance,
          entry: steps.entry(balance, practice),
          problem: problem?.step === 'amount' ? problem.problem : null,
          busy,
          language,
          onEntry: (entry) => steps.enter(entry),
          onSubmit: view.onSubmitAmount,
        },
        words,
      );
    case 'review':
      if (review === null) return undefined;
      return reviewScreen(
        {
          practice,
          balance,
          review,
          today: view.today,
          problem: problem?.step === 'review' ? problem.problem : null,
          busy,
          onEditAmount: () => steps.edit('amount'),
          onEditCard: () => steps.edit('method'),
          onPay: view.onPay,
        },
        words,
      );
    case 'changed':
      return changedAmount(view, practice, balance);
    default:
      return undefined;
  }
}

function changedAmount({ words, steps }: View, practice: Practice, balance: Balance): unknown {
  const chosen = steps.chosen(balance, practice);
  const now = chosen.ok ? chosen.amount : null;
  const before = steps.reviewed?.amount ?? null;
  const onContinue = () => (now === null ? steps.edit('amount') : void steps.submitAmount());
  return notPaid.changedScreen({ before, now, busy: steps.busy, onContinue }, words);
}

function screenOfOutcome(screen: Screen, view: View): unknown {
  const { words, payment, practice, steps, receipt } = view;
  switch (payment.status) {
    case 'draft':
      if (screen !== 'duplicate' || payment.duplicate === null) return undefined;
      return duplicateScreen(
        {
          amount: payment.duplicate.amount,
          onConfirm: () => steps.confirmDuplicate(),
          onCancel: () => steps.dropDuplicate(),
        },
        words,
      );
    case 'submitting':
    case 'unknown': {
      const { online, way, onAskAgain } = view;
      return checkingScreen({ payment, practice, online, onReopen: () => way.reopen(), onAskAgain }, words);
    }
    case 'succeeded':
      return paid(view, payment.payment);
    case 'declined': {
      const onTryAnother = () => steps.editWithoutCard();
      return notPaid.declinedScreen({ payment: payment.payment, receipt, onTryAnother }, words);
    }
    case 'failed':
      return screen === 'too-many'
        ? notPaid.tooManyScreen(words)
        : notPaid.refusedScreen({ payment, onStartAgain: () => steps.edit('amount') }, words);
  }
}

function paid(view: View, payment: Parameters<typeof receiptScreen>[0]['payment']): unknown {
  const { words, practice, balance, receipt, steps, emailing, accountUrl, onPrint, onSendEmail } = view;
  const email =
    practice?.options.emailReceipts && payment.receiptId !== null ? emailForm(emailing, onSendEmail, words) : nothing;
  const canPayMore = balance !== null && balance.payable !== null;
  const onPayMore = () => steps.startNew();
  return receiptScreen({ payment, receipt, practice, email, accountUrl, canPayMore, onPrint, onPayMore }, words);
}
