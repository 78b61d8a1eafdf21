import { html, nothing, type TemplateResult } from 'lit';
import type { PlainDate } from '../../../contract/index.ts';
import { bone } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { heading } from './elements.ts';

/** As wide as most: what takes the room of texts that are not there yet. */
const SAMPLE = {
  practice: 'Family Medicine Practice',
  phone: '(555) 555-0100',
  email: 'billing@practice.example',
  date: '2026-12-30' as PlainDate,
};

/** As high as the amount screen with two amounts, in any font and language, so that nothing moves when it comes. */
export function loadingScreen(view: View): TemplateResult {
  const { text, day, practice } = view;
  return html`<div class="screen" aria-busy="true">
    <div class="steps" aria-hidden="true">
      <p class="small">${bone()}</p>
      <span class="bar"><i></i></span>
    </div>
    <div class="loading-title">
      ${bone('', text('quickpay.amount.title'))}
      <div class="visually-hidden">${heading(view, text('quickpay.loading'))}</div>
    </div>
    <div class="choices" aria-hidden="true">
      ${choice(
        text('quickpay.amount.amount-due'),
        text('quickpay.amount.amount-due.pastDue', { statement: 'S-100000', date: day(SAMPLE.date) }),
      )}
      ${choice(text('quickpay.amount.current-balance'), text('quickpay.amount.current-balance.hint'))}
      ${choice(text('quickpay.amount.other'))}
    </div>
    <i class="box solid" aria-hidden="true"></i>
    <p class="footer small" aria-hidden="true">
      ${bone('', text('quickpay.contact', { practice: practice?.name ?? SAMPLE.practice }))}
      <span class="contact">
        ${bone('', practice?.contact.phone ?? SAMPLE.phone)} ${bone('', practice?.contact.email ?? SAMPLE.email)}
      </span>
    </p>
  </div>`;
}

function choice(label: string, hint?: string): TemplateResult {
  return html`<div class="choice">
    <i class="dot"></i>
    <span class="label">${bone('', label)}</span>
    ${hint === undefined ? nothing : html`<span class="hint">${bone('', hint)}</span>`}
  </div>`;
}
