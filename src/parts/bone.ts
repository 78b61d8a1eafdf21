import { html, nothing, type TemplateResult } from 'lit';

/**
 * A grey bar as high as a line of the text around it. `size` is a class of the element's own styles that sets the width. With `text`
 * the bar takes exactly the room of that text, in any font and language, and nobody sees or hears it.
 */
export function bone(size = '', text?: string): TemplateResult {
  const room = text === undefined ? nothing : html`<span class="bone-text" translate="no">${text}</span>`;
  return html`<span class="bone ${size}" aria-hidden="true">${room}</span>`;
}
