import { html, type TemplateResult } from 'lit';
import { select } from './controls.ts';
import type { Desk } from './desk.ts';
import type { FaultRule } from './staff-answers.ts';

const kinds = [
  ['drop-after', 'The payment is made, and its answer is lost'],
  ['drop-before', 'The payment never arrives'],
  ['error-after', 'The payment is made, and the answer is an error'],
  ['error-before', 'An error, and nothing is done'],
  ['duplicate', 'The payment is delivered twice at once'],
  ['latency', 'The payment takes ten seconds'],
  ['crash', 'The backend dies right after the card was charged'],
] as const;

const cardKinds = [
  ['unavailable', 'The processor cannot be reached'],
  ['timeout-before', 'No answer, and the card was not charged'],
  ['timeout-after', 'No answer, and the card was charged'],
] as const;

/** What goes wrong with the next payment, for whoever wants to see that nobody pays twice. */
export function faultForms({ staff, submits, clicks }: Desk, faults: readonly FaultRule[]): TemplateResult {
  const onFault = submits(async (fields) => {
    const kind = kinds.map(([each]) => each).find((each) => each === fields.text('kind')) ?? 'drop-after';
    const delay = kind === 'latency' ? { delay: 10_000 } : {};
    await staff.addFault({ kind, endpoint: 'createPayment', times: 1, ...delay });
    return 'The next payment will meet it.';
  }, 'keep');
  const onCardFault = submits(async (fields) => {
    await staff.failCards(fields.text('kind'));
    return 'The next charge of a card will meet it.';
  }, 'keep');
  const clear = clicks(async () => {
    await staff.clearFaults();
    return 'Everything works again.';
  });

  return html`
    <section class="card" aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      <p class="quiet">
        ${faults.length === 0 ? 'None waits.' : `Waiting: ${faults.map(({ kind }) => kind).join(', ')}.`}
      </p>
      <form @submit=${onFault}>
        ${select({ label: 'To the next payment', name: 'kind', choices: kinds })}
        <button type="submit" class="plain">Let it happen</button>
      </form>
      <form @submit=${onCardFault}>
        ${select({ label: 'At the card processor', name: 'kind', choices: cardKinds })}
        <button type="submit" class="plain">Let it happen there</button>
      </form>
      <button type="button" class="plain" @click=${clear}>Remove all faults</button>
    </section>
  `;
}
