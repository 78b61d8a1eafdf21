import { html, nothing, type TemplateResult } from 'lit';
import type { Balance, ReceiptStatus, ReceiptSummary, StatementSummary } from '../../../contract/index.ts';
import { formatDay, formatPlainDate } from '../../../format/index.ts';
import { bone } from '../../../parts/bone.ts';
import { icons } from '../../../parts/icons.ts';
import { amount } from '../../../parts/money.ts';
import { statementStanding } from '../../../parts/statement-standing.ts';
import { portalIcons } from '../icons.ts';
import { imageUrl } from '../image-url.ts';
import { RECENT } from '../overview.ts';
import { placeOf } from '../places.ts';
import { heading, placeLink, subheading, type View } from '../view.ts';
import { richText, verbatim } from '../../../parts/rich-text.ts';

/** The greeting, what is owed, the latest statement, and what happened lately. */
export function homeView(view: View): TemplateResult {
  return html`${welcome(view)}
    <div class="home">
      <duecare-balance-card class="balance" heading-level=${view.level + 1}> ${payNow(view)} </duecare-balance-card>
      <div class="side">${latestStatement(view)} ${activity(view)}</div>
    </div>`;
}

/** It asks the portal for the way. A practice whose payments are taken elsewhere has a link of its own there. */
export function payNow({ practice, hrefOf, text }: View): TemplateResult {
  const look = 'button wide';
  const href = hrefOf(placeOf('pay', null));
  const label = text('portal.home.payNow');
  const way =
    href === null
      ? html`<button class=${look} type="button">${label}</button>`
      : html`<a class=${look} href=${href}>${label}</a>`;
  return html`<duecare-pay-now slot="pay">${practice?.processor.kind === 'link-out' ? nothing : way}</duecare-pay-now>`;
}

function welcome(view: View): TemplateResult {
  const { practice, text } = view;
  const account = accountOf(view);
  const image = imageUrl(practice?.branding.homeImageUrl);
  return html`<div class="welcome">
    <div>
      ${heading(view, account ? richText(text, 'portal.welcome.name', { name: account.guarantorName }) : text('portal.welcome'))}
      <p class="muted">
        ${account ? richText(text, 'portal.welcome.account', { number: account.accountNumber }) : bone()}
      </p>
    </div>
    ${image === null ? nothing : html`<img class="home-image" part="home-image" src=${image} alt="" referrerpolicy="no-referrer" />`}
  </div>`;
}

const accountOf = ({ overview }: View) => (overview.kind === 'loaded' ? overview.value.account : null);

function latestStatement(view: View): TemplateResult {
  const { overview, text } = view;
  const { statement, balance } = overview.kind === 'loaded' ? overview.value : {};
  return html`<section class="card" part="card" aria-labelledby="latest">
    ${subheading(view, 'latest', text('portal.latest.title'))}
    ${
      statement === null
        ? html`<p class="muted">${text('portal.latest.none')}</p>`
        : html`<div class="latest">
            <div class="latest-words">
              ${statement && balance ? statementFacts(statement, balance, view) : statementBones()}
            </div>
            ${
              statement
                ? placeLink(view, placeOf('statements', statement.id), text('portal.latest.view'), 'button quiet')
                : html`<span class="button quiet bone-button" aria-hidden="true">&nbsp;</span>`
            }
          </div>`
    }
  </section>`;
}

function statementFacts(statement: StatementSummary, account: Balance, { text, locale }: View): TemplateResult {
  const [state, tone] = standing(statement, account);
  return html`<p class="latest-amount">
      ${amount(statement.balance, locale)} <span class="tag ${tone}">${text(`portal.latest.${state}`)}</span>
    </p>
    <p class="muted">${richText(text, 'portal.latest.due', { date: formatPlainDate(statement.dueDate, locale) })}</p>`;
}

/** What has become of the latest statement, and its colour. */
function standing(statement: StatementSummary, account: Balance) {
  const { status, left } = statementStanding(statement, account);
  if (status === 'paid' || status === 'covered') return ['paid', 'good'] as const;
  if (status === 'past-due') return ['pastDue', 'late'] as const;
  return left.amount < statement.balance.amount ? (['partly', ''] as const) : (['new', ''] as const);
}

const statementBones = () =>
  html`<p class="latest-amount">${bone('bone-amount')}</p>
    <p>${bone('bone-line')}</p>`;

function activity(view: View): TemplateResult {
  const { overview, text } = view;
  const receipts = overview.kind === 'loaded' ? overview.value.receipts : null;
  return html`<section class="card" part="card" aria-labelledby="activity">
    ${subheading(view, 'activity', text('portal.activity.title'))}
    ${
      receipts?.length === 0
        ? html`<p class="muted">${text('portal.activity.none')}</p>`
        : html`<ul class="activity">
            ${receipts ? receipts.map((receipt) => html`<li>${entry(receipt, view)}</li>`) : bones()}
          </ul>`
    }
    ${
      receipts && receipts.length > 0
        ? html`<p class="more">
            ${placeLink(view, placeOf('receipts', null), text('portal.activity.all'), 'button link')}
          </p>`
        : nothing
    }
  </section>`;
}

const looks = {
  paid: ['good', icons.check],
  unsuccessful: ['bad', icons.alert],
  refund: ['', portalIcons.giveBack],
} as const satisfies Record<ReceiptStatus, unknown>;

function entry({ id, number, status, amount: value, paidAt }: ReceiptSummary, view: View): TemplateResult {
  const { text, locale, practice } = view;
  const [tone, icon] = looks[status];
  const day = formatDay(Date.parse(paidAt), locale, practice?.timeZone ?? 'UTC');
  const label = html`<span class="mark ${tone}">${icon}</span>
    <span class="entry-words">
      <span class="entry-title">${text(`portal.activity.${status}`)}</span>
      <span class="small muted">${verbatim(day)} · ${richText(text, 'portal.activity.receipt', { number })}</span>
    </span>
    <span class="entry-amount">${amount(value, locale)}</span>
    <span class="entry-next">${portalIcons.next}</span>`;
  return placeLink(view, placeOf('receipts', id), label, 'entry');
}

const bones = () =>
  Array.from(
    { length: RECENT },
    () =>
      html`<li class="entry" aria-hidden="true">
        <span class="mark"></span>
        <span class="entry-words">
          <span class="entry-title">${bone('bone-label')}</span>
          <span class="small">${bone('bone-line')}</span>
        </span>
        <span class="entry-amount">${bone('bone-amount')}</span>
      </li>`,
  );
