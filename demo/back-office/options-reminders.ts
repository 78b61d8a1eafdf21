import { html } from 'lit';
import { checkbox, field } from './controls.ts';
import type { Desk } from './desk.ts';
import { optionsForm } from './options-form.ts';

export function remindersForm(desk: Desk) {
  const { before, onDueDate, after } = desk.settings.reminders;
  const days = (label: string, name: string, value: readonly number[]) =>
    field({
      label,
      name,
      required: false,
      value: value.join(', '),
      pattern: String.raw`\d{1,2}(\s*,\s*\d{1,2}){0,4}`,
      title: 'Up to five numbers of days between commas',
    });
  return optionsForm(
    desk,
    'reminders',
    'Reminders',
    (fields) => ({
      reminders: {
        before: fields.counts('before'),
        onDueDate: fields.isChecked('onDueDate'),
        after: fields.counts('after'),
      },
    }),
    html`
      ${days('Days before the due date', 'before', before)}
      ${checkbox({ label: 'On the due date', name: 'onDueDate', checked: onDueDate })}
      ${days('Days after it', 'after', after)}
    `,
  );
}
