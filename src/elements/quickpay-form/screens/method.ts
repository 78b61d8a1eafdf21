import { html, nothing, type TemplateResult } from 'lit';
import { icons, notice, richText } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { button, heading } from './elements.ts';

/**
 * The card. It stays rendered while other screens are shown, because its slot holds the processor's frame, and keeps its
 * width, because the frame would lay itself out anew. What has an id is left out then, so that ids stay unique.
 */
export function methodScreen(view: View, shown: boolean): TemplateResult {
  const { text, card } = view;
  const loading = card.status === 'loading';
  const entry = html`<div class="card-entry" part="card-entry" aria-busy=${loading}>
    ${loading ? cardSkeleton(view) : nothing}
    <slot name="card"></slot>
  </div>`;
  const wrong = shown ? trouble(view) : nothing;
  return html`<div class="screen ${shown ? '' : 'away'}">
    ${shown ? html`${heading(view, text('quickpay.method.title'))} ${paying(view)}` : nothing}
    ${card.choices?.method(view, { trouble: wrong, entry }) ?? html`${wrong} ${entry}`}
    ${loading || card.status === 'ready' ? goOn(view) : nothing}
  </div>`;
}

function paying({ text, money, practice, balance, steps }: View): unknown {
  const chosen = practice && balance && steps.chosen(balance, practice);
  if (!chosen?.ok) return nothing;
  return html`<p class="paying">
    <span>${richText(text, 'quickpay.method.paying', { amount: money(chosen.amount) })}</span>
    <button
      class="button link"
      type="button"
      aria-label=${text('quickpay.change.amount')}
      @click=${() => steps.edit('amount')}
    >
      ${text('quickpay.change')}
    </button>
  </p>`;
}

function goOn({ text, card, steps }: View): TemplateResult {
  const waiting = steps.busy || card.status !== 'ready';
  return html`<p class="aside small">${icons.lock}<span>${text('quickpay.secure')}</span></p>
    <button
      class="button wide"
      part="button"
      type="button"
      aria-disabled=${waiting ? 'true' : nothing}
      @click=${waiting ? nothing : () => steps.submitMethod()}
    >
      ${text(steps.busy ? 'quickpay.wait' : 'quickpay.method.submit')}
    </button>`;
}

function trouble({ text, card, steps, payment, mountCard }: View): unknown {
  const { status } = card;
  if (status === 'unavailable')
    return notice({ tone: 'warning', title: text('configuration.title'), text: text('configuration.text') });
  if (status === 'unreachable')
    return notice({
      tone: 'warning',
      title: text('quickpay.frame.title'),
      text: text('error.text'),
      actions: button(text('error.retry'), mountCard, 'quiet'),
    });
  const problem = payment.status === 'failed' ? 'again' : steps.problem?.step === 'method' && steps.problem.problem;
  return problem ? notice({ tone: 'warning', title: text(`quickpay.method.${problem}`) }) : nothing;
}

/** No higher than the frame will be, which takes its room from the start: nothing moves when it is ready. */
function cardSkeleton({ text }: View): TemplateResult {
  return html`<div class="card-skeleton">
    <span class="visually-hidden">${text('quickpay.method.loading')}</span>
    <i class="box"></i><i class="box half"></i><i class="box half"></i><i class="box"></i>
  </div>`;
}
