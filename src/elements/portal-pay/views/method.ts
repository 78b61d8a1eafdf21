import { html, nothing, type TemplateResult } from 'lit';
import { cardLabel, formatExpiry, walletName } from '../../../format/index.ts';
import { notice } from '../../../parts/notice.ts';
import type { MessageValues, TextKey } from '../../../text/index.ts';
import type { MethodParts, View } from '../../quickpay-form/quickpay-form.ts';
import type { Way } from '../ways.ts';
import { choice } from './choice.ts';

/** What has to be said of the way that was picked. */
export type MethodNews = { key: TextKey; values: MessageValues } | null;

export interface MethodState {
  ways: readonly Way[];
  picked: Way | null;
  /** The saved cards are on their way. */
  waiting: boolean;
  needsCode: boolean;
  /** Whether a new card is to be saved; null when it cannot be. */
  store: boolean | null;
  news: MethodNews;
  onPick: (id: string) => void;
  onStore: (store: boolean) => void;
}

/** The ways to pay, and below them what the one that is picked needs. The frames stay rendered whatever is picked. */
export function methodView(view: View, { trouble, entry }: MethodParts, state: MethodState): TemplateResult {
  const { ways, picked, waiting, needsCode, store, news } = state;
  const usesCard = picked === null || picked.kind === 'card';
  const asksCode = picked?.kind === 'saved' && needsCode;
  const title = news && view.text(news.key, news.values);
  return html`${title ? notice({ tone: 'warning', title }) : trouble}
    ${waiting || ways.length < 2 ? nothing : waysView(view, state)}
    <div>
      <div class="field-place ${usesCard || waiting ? '' : 'off'}">${entry}</div>
      <div class="field-place ${asksCode ? '' : 'off'}">
        ${asksCode ? html`<p class="label">${view.text('pay.code', { card: cardLabel(picked.card) })}</p>` : nothing}
        <slot name="code"></slot>
      </div>
      <div class="field-place ${picked?.kind === 'wallet' && view.steps.busy ? '' : 'off'}">
        <slot name="wallet"></slot>
      </div>
    </div>
    ${
      usesCard && !waiting && store !== null
        ? choice('checkbox', 'store', store, state.onStore, view.text('pay.store'), {
            hint: view.text('pay.store.hint'),
          })
        : nothing
    }`;
}

function waysView(view: View, { ways, picked, onPick }: MethodState): TemplateResult {
  const { text } = view;
  return html`<fieldset class="choices ways" aria-label=${text('pay.ways')}>
    ${ways.map((way) => {
      const pick = () => onPick(way.id);
      const checked = way.id === picked?.id;
      if (way.kind === 'card') {
        const label = text(ways[0]?.kind === 'saved' ? 'pay.way.another' : 'pay.way.card');
        return choice('radio', 'way', checked, pick, label);
      }
      if (way.kind === 'wallet') {
        const hint = text('pay.way.wallet.hint');
        return choice('radio', 'way', checked, pick, walletName(way.wallet), { hint });
      }
      const hint = text(way.expired ? 'pay.way.expired' : 'pay.way.expires', { date: formatExpiry(way.card) });
      return choice('radio', 'way', checked, pick, cardLabel(way.card), { hint }, way.expired);
    })}
  </fieldset>`;
}
