import { html, type TemplateResult } from 'lit';
import { bone, HEADING } from '../../parts/index.ts';
import type { Speech } from '../../parts/speech.ts';

type Words = Speech['text'];

/** Id of what surrounds the content while a dialog is over it; otherwise it takes the focus as a screen's heading does. */
export const CONTENT = 'content';

/** What a verified patient may see, where the code was asked for in its place. */
export function contentView(underDialog: boolean, text: Words): TemplateResult {
  return html`<div
    class="content"
    id=${underDialog ? CONTENT : HEADING}
    role="group"
    aria-label=${text('mfa.content')}
    tabindex="-1"
  >
    <slot></slot>
  </div>`;
}

/** Bones, about as high as the screen that comes. */
export function skeletonView(text: Words): TemplateResult {
  return html`<p class="visually-hidden">${text('loading')}</p>
    <div class="screen">${bone('title')} ${bone('line')} ${bone('field')} ${bone('field')} ${bone('field')}</div>`;
}
