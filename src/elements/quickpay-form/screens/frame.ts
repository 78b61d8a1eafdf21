import { html, nothing, type TemplateResult } from 'lit';
import { icons, notice } from '../../../parts/index.ts';
import { isUnderWay, type Screen } from '../quickpay-form.flow.ts';
import { renderScreen, type View } from '../view.ts';
import { contactLinks } from './contact.ts';
import { stepIndicator } from './heading.ts';
import { methodScreen } from './method.ts';

/** Screens that lead to the practice themselves. */
const withContact: readonly Screen[] = ['loading', 'locked', 'dead-link', 'review'];

/** What stands around every screen, and the card's own screen, which is never taken away. */
export function renderFrame(screen: Screen, view: View): TemplateResult {
  const { words, practice } = view;
  const shown = screen === 'method';
  return html`<section class="card" part="card" aria-labelledby="heading">
    ${header(view)} ${stepIndicator(screen, words)} ${reminders(screen, view)}
    ${shown ? nothing : renderScreen(screen, view)} ${methodScreen(methodView(view), shown, words)}
    ${
      practice === null || withContact.includes(screen)
        ? nothing
        : html`<p class="footer small muted" part="footer">
            ${words.text('quickpay.contact', { practice: practice.name })} ${contactLinks(practice)}
          </p>`
    }
    <span class="probe" aria-hidden="true"></span>
  </section>`;
}

function header({ practice, balance, words }: View): TemplateResult | typeof nothing {
  if (practice === null) return html`<p class="header">&nbsp;</p>`;
  return html`<p class="header" part="header">
    <strong>${practice.name}</strong>
    ${
      balance === null
        ? nothing
        : html`<span class="muted">${words.text('quickpay.header', { name: balance.guarantorName })}</span>`
    }
  </p>`;
}

/** What must not be forgotten, whichever screen is shown. */
function reminders(screen: Screen, { words, payment, notSent }: View): TemplateResult | typeof nothing {
  if (isUnderWay(payment) && screen !== 'checking') {
    return notice({ tone: 'warning', icon: icons.clock, title: words.text('quickpay.checking.pending') });
  }
  if (notSent && payment.status === 'draft' && payment.duplicate === null && screen !== 'loading') {
    return notice({ tone: 'info', title: words.text('quickpay.notSent') });
  }
  return nothing;
}

function methodView({ practice, balance, payment, steps, card, onRetryCard, onSubmitMethod }: View) {
  const chosen = practice && balance ? steps.chosen(balance, practice) : null;
  const problem = steps.problem?.step === 'method' ? steps.problem.problem : null;
  return {
    amount: chosen?.ok ? chosen.amount : null,
    status: card.status,
    problem: payment.status === 'failed' ? ('again' as const) : problem,
    busy: steps.busy,
    onEditAmount: () => steps.edit('amount'),
    onRetry: onRetryCard,
    onSubmit: onSubmitMethod,
  };
}
