import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../../contract/index.ts';
import { bone, icons, notice } from '../../../parts/index.ts';
import type { CardEntryStatus } from '../card-entry.ts';
import { heading } from './heading.ts';
import type { Words } from './words.ts';

export interface MethodView {
  amount: Money | null;
  status: CardEntryStatus;
  problem: 'incomplete' | 'again' | 'unreachable' | null;
  busy: boolean;
  onEditAmount: () => void;
  onRetry: () => void;
  onSubmit: () => void;
}

/**
 * The card. It stays rendered while other screens are shown, because its slot holds the processor's frame; `heading` is
 * left out then, so that ids stay unique.
 */
export function methodScreen(view: MethodView, shown: boolean, words: Words): TemplateResult {
  const { text } = words;
  const { amount, status } = view;
  return html`<div class="screen" ?hidden=${!shown}>
    ${shown ? heading(text('quickpay.method.title'), words) : nothing}
    ${
      amount === null
        ? nothing
        : html`<p class="paying">
            <span>${text('quickpay.method.paying', { amount: words.money(amount) })}</span>
            <button
              class="button link"
              type="button"
              aria-label=${text('quickpay.change.amount')}
              @click=${view.onEditAmount}
            >
              ${text('quickpay.change')}
            </button>
          </p>`
    }
    ${shown ? problemNotice(view, words) : nothing}
    <div class="card-entry" part="card-entry" aria-busy=${status === 'loading'}>
      ${status === 'loading' ? cardSkeleton(words) : nothing}
      <slot name="card"></slot>
    </div>
    ${status === 'ready' || status === 'loading' ? submitArea(view, words) : nothing}
  </div>`;
}

function submitArea({ busy, status, onSubmit }: MethodView, { text }: Words): TemplateResult {
  const waiting = busy || status !== 'ready';
  return html`<p class="aside small">${icons.lock}<span>${text('quickpay.secure')}</span></p>
    <button
      class="button wide"
      part="button"
      type="button"
      aria-disabled=${waiting ? 'true' : nothing}
      @click=${waiting ? undefined : onSubmit}
    >
      ${text(busy ? 'quickpay.method.busy' : 'quickpay.method.submit')}
    </button>`;
}

function problemNotice({ status, problem, onRetry }: MethodView, { text }: Words): TemplateResult | typeof nothing {
  if (status === 'unreachable')
    return notice({
      tone: 'warning',
      title: text('quickpay.method.unreachable.title'),
      text: text('quickpay.method.unreachable.text'),
      actions: html`<button class="button quiet" type="button" @click=${onRetry}>
        ${text('quickpay.trouble.retry')}
      </button>`,
    });
  if (status === 'unavailable')
    return notice({
      tone: 'warning',
      title: text('quickpay.method.unavailable.title'),
      text: text('quickpay.method.unavailable.text'),
    });
  if (problem === null) return nothing;
  return notice({ tone: 'warning', title: text(`quickpay.method.${problem}`) });
}

/** About as high as the frame will be: four fields. */
function cardSkeleton({ text }: Words): TemplateResult {
  return html`<div class="card-skeleton">
    <span class="visually-hidden">${text('quickpay.method.loading')}</span>
    <i class="box"></i><i class="box half"></i><i class="box half"></i><i class="box"></i>${bone('short')}
  </div>`;
}
