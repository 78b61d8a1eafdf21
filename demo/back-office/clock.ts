import { html, type TemplateResult } from 'lit';
import { field } from './controls.ts';
import type { Desk } from './desk.ts';
import { dueText } from './messages.ts';
import type { Reminder } from './staff-answers.ts';
import { count } from './statements.ts';

/** Moves the backend's time on. Reminders of the days gone by go out on their own days. */
export function clockForm({ staff, now, write, submits }: Desk): TemplateResult {
  const onSubmit = submits(async (fields) => {
    const moved = await staff.advance({ days: fields.count('days'), minutes: fields.count('minutes') });
    return `It is ${write.time(moved.now)}. ${remindersText(moved.reminders)}`;
  }, 'keep');
  return html`
    <section class="card" aria-labelledby="clock">
      <h2 id="clock">Clock</h2>
      <p>It is <time datetime=${now}>${write.time(now)}</time>.</p>
      <form @submit=${onSubmit}>
        ${field({ label: 'Days', name: 'days', type: 'number', min: 0, max: 3660, value: '1' })}
        ${field({ label: 'Minutes', name: 'minutes', type: 'number', min: 0, max: 100_000, value: '0' })}
        <button type="submit">Move the time on</button>
      </form>
      <p class="hint">Sessions and links age with it, and what is sent by then is in the messages.</p>
    </section>
  `;
}

function remindersText(reminders: readonly Reminder[]): string {
  const sent = reminders.filter(({ notice }) => notice.outcome === 'sent');
  if (sent.length === 0) return 'No reminder went out.';
  const last = sent.at(-1);
  return `${count(sent.length, 'reminder')} went out${last ? `, the last ${dueText(last.daysFromDue).toLowerCase()} the due date` : ''}.`;
}
