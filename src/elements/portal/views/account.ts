import { html, nothing, type TemplateResult } from 'lit';
import { money, type Account, type Balance } from '../../../contract/index.ts';
import { bone } from '../../../parts/bone.ts';
import { amount } from '../../../parts/money.ts';
import { verbatim } from '../../../parts/rich-text.ts';
import type { TextKey } from '../../../text/texts.ts';
import { heading, subheading, type View } from '../view.ts';

/** Who the account belongs to, for whom it is, and the cards kept for it. */
export function accountView(view: View): TemplateResult {
  const { overview, text, practice } = view;
  const shown = overview.kind === 'loaded' ? overview.value : null;
  return html`${heading(view, text('portal.account.title'))}
    <div class="columns">
      <section class="card" part="card" aria-labelledby="you">
        ${subheading(view, 'you', text('portal.you.title'))}
        <dl class="rows">${details(shown?.account ?? null, view)}</dl>
        <p class="small muted hint">${text('portal.you.change')}</p>
      </section>
      <div class="side">
        <section class="card" part="card" aria-labelledby="patients">
          ${subheading(view, 'patients', text('portal.patients.title'))} ${patients(shown, view)}
        </section>
        ${
          practice?.options.storeCards
            ? html`<slot name="saved-cards"
                ><duecare-saved-cards .headingLevel=${Math.min(view.level + 1, 6)}></duecare-saved-cards
              ></slot>`
            : nothing
        }
      </div>
    </div>`;
}

function details(account: Account | null, { text }: View): TemplateResult[] {
  const row = (label: TextKey, value: unknown) =>
    html`<div class="row">
      <dt>${text(label)}</dt>
      <dd>
        ${account ? (value ? verbatim(value) : html`<span class="muted">${text('portal.you.none')}</span>`) : bone()}
      </dd>
    </div>`;
  const lines = account?.addressLines ?? [];
  return [
    row('portal.you.guarantor', account?.guarantorName),
    row('portal.you.number', account?.accountNumber),
    row('portal.you.address', lines.length > 0 ? lines.map((line) => html`<span class="line">${line}</span>`) : null),
    row('portal.you.email', account?.email),
    row('portal.you.phone', account?.phone),
  ];
}

/** A table, because three facts belong to each patient. The balance has an entry only for those who have one. */
function patients(
  shown: { account: Account; balance: Balance } | null,
  { text, locale, practice }: View,
): TemplateResult {
  const zero = money(0, practice?.currency ?? 'USD');
  const rows = shown?.account.patients.map(({ id, name }) => {
    const own = shown.balance.patients.find(({ patientId }) => patientId === id);
    return html`<tr>
      <th scope="row" translate="no">${name}</th>
      <td data-label=${text('portal.patients.due')}>${amount(own?.amountDue ?? zero, locale)}</td>
      <td data-label=${text('portal.patients.balance')}>${amount(own?.currentBalance ?? zero, locale)}</td>
    </tr>`;
  });
  const funds = shown?.balance.unappliedFunds;
  return html`<table class="patients">
      <thead>
        <tr>
          <th scope="col">${text('portal.patients.patient')}</th>
          <th scope="col">${text('portal.patients.due')}</th>
          <th scope="col">${text('portal.patients.balance')}</th>
        </tr>
      </thead>
      <tbody>
        ${
          rows ??
          html`<tr>
            <td>${bone('bone-label')}</td>
            <td>${bone('bone-amount')}</td>
            <td>${bone('bone-amount')}</td>
          </tr>`
        }
      </tbody>
    </table>
    ${funds && funds.amount > 0 ? html`<p class="small muted hint">${text('portal.patients.unapplied')}</p>` : nothing}`;
}
