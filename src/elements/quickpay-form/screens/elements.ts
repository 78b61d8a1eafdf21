import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, type FieldProblem, HEADING, richText, type RichText } from '../../../parts/index.ts';
import type { MessageValues, TextKey } from '../../../text/index.ts';
import type { View } from '../view.ts';

/** A screen's heading. Only one is in the page at a time. */
export function heading(view: View, text: RichText): TemplateResult {
  return html`<div
    class="heading"
    part="heading"
    id=${HEADING}
    role="heading"
    aria-level=${view.level}
    tabindex="-1"
    aria-describedby="step"
  >
    ${text}
  </div>`;
}

export function button(label: unknown, onClick: () => unknown, kind = 'wide'): TemplateResult {
  return html`<button class="button ${kind}" part="button" type="button" @click=${onClick}>
    <span>${label}</span>
  </button>`;
}

export function linkButton(label: string, href: string, kind = 'quiet wide'): TemplateResult {
  return html`<a class="button ${kind}" part="button" href=${href} rel="noreferrer">${label}</a>`;
}

/** The button that sends a form. It keeps the focus while the form is busy, so it is never disabled. */
export function submitButton(label: string, busy: boolean, kind = 'wide'): TemplateResult {
  return html`<button class="button ${kind}" part="button" aria-disabled=${busy ? 'true' : nothing}>${label}</button>`;
}

export interface FormScreen {
  title: string;
  /** What stands between the heading and the fields. */
  intro?: unknown;
  problems: readonly FieldProblem[];
  fields: unknown;
  button: TemplateResult;
  onSubmit: () => unknown;
}

/** A screen that asks for something. */
export function formScreen(view: View, form: FormScreen): TemplateResult {
  return html`<form class="screen" novalidate @submit=${view.submit(form.onSubmit)}>
    ${heading(view, form.title)} ${form.intro} ${errorSummary(view.text('quickpay.problems'), form.problems)}
    ${form.fields} ${form.button}
  </form>`;
}

export interface MessageScreen {
  icon: TemplateResult;
  /** `good` or `bad`; default neither. */
  tone?: string;
  /** For the placeholders of title and text. */
  values?: MessageValues;
  /** In the place of the text. */
  text?: unknown;
  /** What can be done now. */
  next?: unknown;
}

/** What has a title and a text. */
export type MessageName = {
  [Key in TextKey]: Key extends `${infer Name}.title` ? (`${Name}.text` extends TextKey ? Name : never) : never;
}[TextKey];

/** A screen that says something. */
export function messageScreen(view: View, name: MessageName, message: MessageScreen): TemplateResult {
  const { icon, tone = '', values = {}, text, next } = message;
  return html`<div class="screen">
    <span class="disc ${tone}">${icon}</span>
    ${heading(view, richText(view.text, `${name}.title`, values))}
    <p>${text ?? richText(view.text, `${name}.text`, values)}</p>
    ${next}
  </div>`;
}

export interface Row {
  label: string;
  value: unknown;
  /** Leads to where it can be changed; `name` says what and begins with what is seen. */
  change?: { name: string; run: () => void };
}

/** Facts under each other, each with its name and perhaps a button to change it. */
export function rows({ text }: View, list: readonly (Row | null)[]): TemplateResult {
  return html`<dl class="rows" part="rows">
    ${list.map(
      (row) =>
        row &&
        html`<div class="row">
          <dt>${row.label}</dt>
          <dd>${row.value}</dd>
          ${
            row.change &&
            html`<dd class="row-change">
              <button class="button link" type="button" aria-label=${row.change.name} @click=${row.change.run}>
                ${text('quickpay.change')}
              </button>
            </dd>`
          }
        </div>`,
    )}
  </dl>`;
}
