import { html, type TemplateResult } from 'lit';
import type { Money } from '../contract/index.ts';
import { formatMoney } from '../format/index.ts';

/** An amount that never breaks over lines and stands in columns digit under digit. */
export function amount(value: Money, locale: string): TemplateResult {
  return html`<span class="amount" translate="no">${formatMoney(value, locale)}</span>`;
}
