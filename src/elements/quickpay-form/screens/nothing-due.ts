import { html, nothing, type TemplateResult } from 'lit';
import type { Balance } from '../../../contract/index.ts';
import { icons } from '../../../parts/index.ts';
import { heading } from './heading.ts';
import type { Words } from './words.ts';

export interface NothingDueView {
  balance: Balance;
  accountUrl: string | null;
}

/** Paid up, or waiting for insurance; money with collections is neither, and not payable here. */
export function nothingDueScreen({ balance, accountUrl }: NothingDueView, words: Words): TemplateResult {
  const { text, money } = words;
  const kind = kindOf(balance);
  return html`<div class="screen centred">
    <span class="disc ${kind === 'paidUp' ? 'good' : ''}">${kind === 'paidUp' ? icons.check : icons.clock}</span>
    ${heading(text(`quickpay.${kind}.title`), words)}
    <p>${text(`quickpay.${kind}.text`, { amount: money(balance.insurancePending) })}</p>
    ${
      accountUrl === null
        ? nothing
        : html`<a class="button quiet" part="button" href=${accountUrl}>${text('quickpay.account')}</a>`
    }
  </div>`;
}

function kindOf({ insurancePending, currentBalance, collectionsBalance }: Balance) {
  if (insurancePending.amount > 0) return 'waiting';
  return currentBalance.amount > 0 || (collectionsBalance?.amount ?? 0) > 0 ? 'nothingHere' : 'paidUp';
}
