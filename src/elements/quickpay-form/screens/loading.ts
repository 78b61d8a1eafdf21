import { html, type TemplateResult } from 'lit';
import { bone } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { heading } from './elements.ts';

/** As high as the amount screen with two amounts, so that nothing jumps when it comes. */
export function loadingScreen(view: View): TemplateResult {
  return html`<div class="screen" aria-busy="true">
    <div class="steps" aria-hidden="true">
      <p class="small">${bone()}</p>
      <span class="bar"><i></i></span>
    </div>
    <div class="loading-title">
      ${bone('long')}
      <div class="visually-hidden">${heading(view, view.text('quickpay.loading'))}</div>
    </div>
    <div class="choices" aria-hidden="true"><i class="box tall"></i><i class="box tall"></i><i class="box"></i></div>
    <i class="box solid" aria-hidden="true"></i>
    <p class="footer small" aria-hidden="true">${bone('long')} ${bone('long')}</p>
  </div>`;
}
