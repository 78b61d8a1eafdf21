import { html, type TemplateResult } from 'lit';
import { select } from './controls.ts';
import type { Desk } from './desk.ts';
import type { World } from './staff-answers.ts';

const names: Readonly<Record<string, string>> = {
  'past-due': 'A statement is past due',
  'paid-up': 'Nothing is owed',
  'insurance-pending': 'Insurance has not decided',
  family: 'A family: one guarantor, several patients',
  collections: 'Some lines are in collections',
  'unapplied-funds': 'Money not matched to a line yet',
  large: '10,000 lines',
};

/** Starts over, in this world or another. Links and sessions of before are gone. */
export function worldForms({ staff, submits, clicks }: Desk, { scenarios, loaded }: World): TemplateResult {
  const nameOf = (scenario: string) => names[scenario] ?? scenario;
  const onSubmit = submits(async (fields) => {
    const world = await staff.loadWorld(fields.text('scenario'));
    return `A new world: ${nameOf(world.loaded)}. Earlier links no longer work.`;
  }, 'keep');
  const reset = clicks(async () => {
    await staff.reset();
    return 'The world started over. Earlier links no longer work.';
  });
  return html`
    <section class="card" aria-labelledby="world">
      <h2 id="world">World</h2>
      <p>Now: ${nameOf(loaded)}.</p>
      <form @submit=${onSubmit}>
        ${select({
          label: 'Another world',
          name: 'scenario',
          chosen: loaded,
          choices: scenarios.map((scenario) => [scenario, nameOf(scenario)]),
        })}
        <button type="submit">Load it</button>
      </form>
      <button type="button" class="plain" @click=${reset}>Start this one over</button>
    </section>
  `;
}
