import { html, type TemplateResult } from 'lit';
import { bone } from '../../parts/bone.ts';

/** Bones where the letterhead, the amount and the first visit will be. */
export function skeletonView(): TemplateResult {
  const line = html`<p>${bone('bone-line')}</p>`;
  return html`<div class="document">
    <div class="letterhead">
      <div class="sender">
        <p class="practice">${bone('bone-line')}</p>
        ${line} ${line}
      </div>
      <div class="what"><div class="heading receipt-title">${bone()}</div></div>
    </div>
    <div class="figures">
      <p class="paid-figure"><span class="label">${bone()}</span><span class="huge">${bone('bone-amount')}</span></p>
      <div class="facts">${line} ${line} ${line} ${line}</div>
    </div>
    <div class="part">${line} ${line} ${line} ${line}</div>
  </div>`;
}
