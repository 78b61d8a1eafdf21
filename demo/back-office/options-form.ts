import { html, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import type { Fields } from './fields.ts';
import type { SettingsChange } from './staff-answers.ts';

/** One group of the practice's settings, saved together. */
export function optionsForm(
  desk: Desk,
  id: string,
  title: string,
  change: (fields: Fields) => SettingsChange,
  fields: unknown,
): TemplateResult {
  const onSubmit = desk.submits(async (given) => {
    await desk.staff.changePractice(change(given));
    return `${title}: saved.`;
  }, 'keep');
  return html`
    <section class="card" aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      <form @submit=${onSubmit}>
        ${fields}
        <button type="submit">Save<span class="unseen"> ${title}</span></button>
      </form>
    </section>
  `;
}
