import { html, type TemplateResult } from 'lit';

/** A grey bar as high as a line of the text around it. `size` is a class of the element's own styles that sets the width. */
export function bone(size = ''): TemplateResult {
  return html`<span class="bone ${size}" aria-hidden="true"></span>`;
}
