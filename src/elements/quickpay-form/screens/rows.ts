import { html, nothing, type TemplateResult } from 'lit';

export interface Row {
  label: string;
  value: string | TemplateResult;
  /** Leads to where it can be changed. `name` says what and begins with `label`, which is what is seen. */
  change?: { label: string; name: string; run: () => void };
}

/** Facts under each other, each with its name and perhaps a button to change it. */
export function rows(list: readonly (Row | null)[]): TemplateResult {
  return html`<dl class="rows" part="rows">${list.map((row) => (row === null ? nothing : oneRow(row)))}</dl>`;
}

function oneRow({ label, value, change }: Row): TemplateResult {
  return html`<div class="row">
    <dt>${label}</dt>
    <dd>${value}</dd>
    ${
      change
        ? html`<dd class="row-change">
            <button class="button link" type="button" aria-label=${change.name} @click=${change.run}>
              ${change.label}
            </button>
          </dd>`
        : nothing
    }
  </div>`;
}
