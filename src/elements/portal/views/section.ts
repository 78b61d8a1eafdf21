import { html, nothing, type TemplateResult } from 'lit';
import { loadNotice } from '../../../parts/load-notice.ts';
import { portalIcons } from '../icons.ts';
import { placeOf } from '../places.ts';
import { heading, placeLink, type View } from '../view.ts';
import { accountView } from './account.ts';
import { homeView, payNow } from './home.ts';

/** What there is between the navigation and the footer. */
export function sectionView(view: View): TemplateResult {
  const { place, text } = view;
  switch (place.section) {
    case 'home':
      return troubleOr(view, 'portal.home', homeView);
    case 'account':
      return troubleOr(view, 'portal.account.title', accountView);
    case 'pay':
      return html`${heading(view, text('portal.pay.title'))}
        <slot name="notices"></slot>
        <div class="paying-beside">
          <slot name="pay"></slot>
          <duecare-balance-card class="aside" pay-href="" heading-level=${view.level + 1}></duecare-balance-card>
        </div>`;
    case 'statements':
      return statementsView(view);
    case 'receipts':
      return receiptsView(view);
    case 'visits':
      return html`${heading(view, text('portal.visits'))}
        <duecare-visit-list class="listed" heading-level=${view.level + 1}></duecare-visit-list>`;
  }
}

/** Without the figures there is only to say why. */
function troubleOr(
  view: View,
  title: 'portal.home' | 'portal.account.title',
  content: (view: View) => TemplateResult,
): TemplateResult {
  const { overview: state, text, retry } = view;
  if (state.kind === 'loading' || state.kind === 'loaded') return content(view);
  return html`${heading(view, text(title))}
    <div class="card" part="card">${loadNotice(state, { text, onRetry: retry, codeHref: null })}</div>`;
}

/** The list stays behind the statement that was opened from it: whoever comes back finds it as they left it. */
function statementsView(view: View): TemplateResult {
  const { place, text, level } = view;
  const { item } = place;
  return html`${item === null ? nothing : back(view, 'portal.statements.back')}
    ${heading(view, text(item === null ? 'portal.statements' : 'portal.statement'))}
    <duecare-statement-list class="listed" ?hidden=${item !== null} heading-level=${level + 1}>
      ${payNow(view)}
    </duecare-statement-list>
    ${
      item === null
        ? nothing
        : html`<duecare-statement-viewer statement-id=${item} heading-level=${level + 1}>
            ${payNow(view)}
          </duecare-statement-viewer>`
    }`;
}

function receiptsView(view: View): TemplateResult {
  const { place, text, level } = view;
  const { item } = place;
  return html`${item === null ? nothing : back(view, 'portal.receipts.back')}
    ${heading(view, text(item === null ? 'portal.receipts' : 'portal.receipt'))}
    <duecare-receipt-list class="listed" ?hidden=${item !== null} heading-level=${level + 1}></duecare-receipt-list>
    ${
      item === null
        ? nothing
        : html`<duecare-receipt-viewer receipt-id=${item} heading-level=${level + 1}></duecare-receipt-viewer>`
    }`;
}

function back(view: View, label: 'portal.statements.back' | 'portal.receipts.back'): TemplateResult {
  const words = html`${portalIcons.back}<span>${view.text(label)}</span>`;
  return html`<p class="back">${placeLink(view, placeOf(view.place.section, null), words, 'button link')}</p>`;
}
