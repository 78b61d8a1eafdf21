import { html, type TemplateResult } from 'lit';
import { bone } from '../../parts/bone.ts';

/** The sheet in bones: what is to pay, who, the numbers, and two visits. */
export function skeletonView(): TemplateResult {
  const facts = html`<div>
    <dt>${bone('bone-label')}</dt>
    <dd>${bone('bone-amount')}</dd>
  </div>`;
  const visit = html`<div class="visit">
    <p class="visit-title">${bone('bone-line')}</p>
    <p>${bone('bone-wide')}</p>
    <p>${bone('bone-wide')}</p>
  </div>`;
  return html`<div class="bones">
    <div class="today">
      <div class="today-words">
        <p class="today-label">${bone('bone-label')}</p>
        <p class="today-amount">${bone('bone-amount')}</p>
        <p class="today-hint">${bone('bone-line')}</p>
      </div>
    </div>
    <div class="parties">
      <div class="to">
        <p>${bone('bone-label')}</p>
        <p>${bone('bone-line')}</p>
        <p>${bone('bone-line')}</p>
      </div>
      <dl class="summary">${[facts, facts, facts, facts]}</dl>
    </div>
    <div class="section">${[visit, visit]}</div>
  </div>`;
}
