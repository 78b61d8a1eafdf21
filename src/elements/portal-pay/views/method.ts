import { html, nothing, type TemplateResult } from 'lit';
import { cardLabel, formatExpiry, walletName } from '../../../format/index.ts';
import { notice } from '../../../parts/notice.ts';
import type { MethodParts, View } from '../../quickpay-form/quickpay-form.ts';
import type { WayChoice } from '../way-choice.ts';
import { choice } from './choice.ts';
import { richText, verbatim } from '../../../parts/rich-text.ts';

/** The ways to pay, and below them what the one that is picked needs. The frames stay rendered whatever is picked. */
export function methodView(view: View, { trouble, entry }: MethodParts, ways: WayChoice): TemplateResult {
  const { offered, picked, isWaiting, needsCode, store, news } = ways;
  const usesCard = picked === null || picked.kind === 'card';
  const asksCode = picked?.kind === 'saved' && needsCode;
  const title = news && richText(view.text, news.key, news.values);
  return html`${title ? notice({ tone: 'warning', title }) : trouble}
    ${isWaiting || offered.length < 2 ? nothing : waysView(view, ways)}
    <div>
      <div class="field-place ${usesCard || isWaiting ? '' : 'off'}">${entry}</div>
      <div class="field-place ${asksCode ? '' : 'off'}">
        ${asksCode ? html`<p class="label">${richText(view.text, 'pay.code', { card: cardLabel(picked.card) })}</p>` : nothing}
        <slot name="code"></slot>
      </div>
      <div class="field-place ${picked?.kind === 'wallet' && view.steps.busy ? '' : 'off'}">
        <slot name="wallet"></slot>
      </div>
    </div>
    ${
      usesCard && !isWaiting && store !== null
        ? choice('checkbox', 'store', store, (wanted) => ways.chooseStore(wanted), view.text('pay.store'), {
            hint: view.text('pay.store.hint'),
          })
        : nothing
    }`;
}

function waysView({ text, steps }: View, ways: WayChoice): TemplateResult {
  const { offered, picked } = ways;
  return html`<fieldset class="choices ways" aria-label=${text('pay.ways')}>
    ${offered.map((way) => {
      const pick = () => {
        if (!steps.busy) ways.pick(way.id);
      };
      const checked = way.id === picked?.id;
      if (way.kind === 'card') {
        const label = text(offered[0]?.kind === 'saved' ? 'pay.way.another' : 'pay.way.card');
        return choice('radio', 'way', checked, pick, label);
      }
      if (way.kind === 'wallet') {
        const hint = text('pay.way.wallet.hint');
        return choice('radio', 'way', checked, pick, verbatim(walletName(way.wallet)), { hint });
      }
      const hint = richText(text, way.expired ? 'pay.way.expired' : 'pay.way.expires', {
        date: formatExpiry(way.card),
      });
      return choice('radio', 'way', checked, pick, verbatim(cardLabel(way.card)), { hint }, way.expired);
    })}
  </fieldset>`;
}
