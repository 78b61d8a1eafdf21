import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import type { RichText } from './rich-text.ts';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

export interface NoticeOptions {
  tone: NoticeTone;
  /** One short line in bold. */
  title: RichText;
  text?: RichText;
  /** Buttons and links for the next step. */
  actions?: TemplateResult;
  icon?: TemplateResult;
}

const toneIcons = { info: icons.info, success: icons.check, warning: icons.alert, danger: icons.alert } as const;

/** Words with an icon on a tinted ground. Needs `noticeStyles`. It announces nothing by itself. */
export function notice({ tone, title, text, actions, icon = toneIcons[tone] }: NoticeOptions): TemplateResult {
  return html`<div class="notice ${tone}" part="notice">
    ${icon}
    <div class="words">
      <p class="title">${title}</p>
      ${text ? html`<p>${text}</p>` : nothing} ${actions ? html`<div class="actions">${actions}</div>` : nothing}
    </div>
  </div>`;
}
