import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import type { RichText } from './rich-text.ts';

export interface FieldProblem {
  /** Id of the field. */
  field: string;
  text: RichText;
}

/** Id of the summary, to focus it after a form was refused. */
export const ERROR_SUMMARY = 'problems';

/**
 * What is wrong with a form, above it. Focus it when the form was refused; each line leads to its field. Needs
 * `noticeStyles`.
 */
export function errorSummary(title: string, problems: readonly FieldProblem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div
    class="notice danger"
    part="notice"
    id=${ERROR_SUMMARY}
    role="group"
    aria-labelledby="${ERROR_SUMMARY}-title"
    tabindex="-1"
  >
    ${icons.alert}
    <div class="words">
      <p class="title" id="${ERROR_SUMMARY}-title">${title}</p>
      <ul>
        ${problems.map(({ field, text }) => html`<li><a href="#${field}" @click=${toField}>${text}</a></li>`)}
      </ul>
    </div>
  </div>`;
}

/** A fragment does not find an element in a shadow root, and would change the page's address. */
function toField(event: Event & { currentTarget: HTMLAnchorElement }): void {
  event.preventDefault();
  const root = event.currentTarget.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  root.getElementById(event.currentTarget.hash.slice(1))?.focus();
}
