import { html, nothing, svg, type TemplateResult } from 'lit';
import type { StatementLink } from '../../contract/index.ts';
import { bone } from '../../parts/bone.ts';
import { icons } from '../../parts/icons.ts';
import type { MessageValues } from '../../text/message.ts';
import type { TextKey } from '../../text/texts.ts';
import type { QrDrawing } from './draw-qr.ts';
import { richText } from '../../parts/rich-text.ts';

export interface CodeOptions {
  text: (key: TextKey, values?: MessageValues) => string;
  /** The day on which it expires, as it is read. */
  until: string;
  /** Undefined while it is being drawn, null when it cannot be. */
  drawing: QrDrawing | null | undefined;
  copied: boolean;
  onCopy: () => void;
}

export function codeView(link: StatementLink, { text, until, drawing, copied, onCopy }: CodeOptions): TemplateResult {
  const { host, pathname } = new URL(link.url);
  const label = text(copied ? 'qr.copy.done' : 'qr.copy');
  return html`<div class="sheet">
    ${drawing === null ? nothing : picture(drawing, text('qr.image', { host }))}
    <div class="words">
      <p>${text(drawing === null ? 'qr.notDrawn' : 'qr.scan')}</p>
      <dl class="typed">
        <dt>${text('qr.code')}</dt>
        <dd class="code" part="code" translate="no">${spelled(link.code)}</dd>
      </dl>
      <p class="small muted">${richText(text, 'qr.code.where', { address: `${host}${pathname}` })}</p>
      ${
        'clipboard' in navigator
          ? html`<button class="button quiet" part="button" type="button" @click=${onCopy}>
              ${copied ? icons.check : nothing} ${label}
            </button>`
          : nothing
      }
      <p class="small muted">${richText(text, 'qr.until', { date: until })}</p>
    </div>
  </div>`;
}

/** Dark on light by attributes, which no theme reaches, and one shape, so that no seams show. */
function picture(drawing: QrDrawing | undefined, name: string): TemplateResult {
  if (!drawing) return html`<div class="qr bone-square" part="qr"></div>`;
  const { size, path } = drawing;
  return html`<div class="qr" part="qr">
    <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${name} shape-rendering="crispEdges">
      ${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />`}
    </svg>
  </div>`;
}

/** In two groups to read, and letter by letter to hear. */
function spelled(code: string): TemplateResult {
  const half = Math.ceil(code.length / 2);
  const groups = [code.slice(0, half), code.slice(half)];
  return html`<span class="groups" aria-hidden="true">${groups.map((group) => html`<span>${group}</span> `)}</span
    ><span class="visually-hidden">${groups.map((group) => Array.from(group).join(' ')).join(', ')}</span>`;
}

export function skeletonView(): TemplateResult {
  return html`<div class="sheet">
    <div class="qr bone-square"></div>
    <div class="words">
      <p>${bone('bone-long')}</p>
      <p class="code">${bone('bone-code')}</p>
      <p class="small">${bone('bone-long')}</p>
    </div>
  </div>`;
}
