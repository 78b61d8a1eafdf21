import { html, nothing, type TemplateResult } from 'lit';
import { stepNumber, type Screen } from '../quickpay-form.flow.ts';
import type { Words } from './words.ts';

/** Id of the heading of the screen that is shown; it takes the focus when the screen changes. */
export const HEADING = 'heading';

/** A screen's heading. Only one is in the page at a time. */
export function heading(text: string, { level }: Words): TemplateResult {
  return html`<div
    class="heading"
    part="heading"
    id=${HEADING}
    role="heading"
    aria-level=${level}
    tabindex="-1"
    aria-describedby="step"
  >
    ${text}
  </div>`;
}

/** Where the payer is. The bar says the same to the eye. */
export function stepIndicator(screen: Screen, { text }: Words): TemplateResult | typeof nothing {
  const step = stepNumber(screen);
  if (!step) return nothing;
  const segments = Array.from({ length: step.of }, (_, index) => (index < step.number ? 'done' : ''));
  return html`<div class="steps" part="steps">
    <p id="step" class="small muted">${text('quickpay.step', step)}</p>
    <span class="bar" aria-hidden="true">${segments.map((state) => html`<i class=${state}></i>`)}</span>
  </div>`;
}
