import { html } from 'lit';
import { checkbox, field, select } from './controls.ts';
import type { Desk } from './desk.ts';
import { optionsForm } from './options-form.ts';

const channels = [
  ['text', 'By text'],
  ['email', 'By email'],
] as const;

const verifications = ['date-of-birth', 'zip-and-last-name'] as const;

export function sessionsForm(desk: Desk) {
  const { practice, sessions, linkDays, codeDays, linkVerification } = desk.settings;
  const { options } = practice;
  const number = (label: string, name: string, value: number, min: number, max: number) =>
    field({ label, name, type: 'number', min, max, value: String(value) });
  return optionsForm(
    desk,
    'sessions',
    'Sessions and links',
    (fields) => ({
      options: {
        quickPay: fields.isChecked('quickPay'),
        mfaChannels: channels.map(([kind]) => kind).filter((kind) => fields.all('mfaChannels').includes(kind)),
      },
      sessions: {
        idleMinutes: fields.count('idleMinutes'),
        portalHours: fields.count('portalHours'),
        extensions: fields.count('extensions'),
      },
      linkDays: fields.count('linkDays'),
      codeDays: fields.count('codeDays'),
      linkVerification: verifications.find((kind) => kind === fields.text('linkVerification')) ?? null,
    }),
    html`
      ${checkbox({ label: 'Links and codes open QuickPay', name: 'quickPay', checked: options.quickPay })}
      <fieldset>
        <legend>One-time codes go out</legend>
        ${channels.map(([value, label]) =>
          checkbox({ label, name: 'mfaChannels', value, checked: options.mfaChannels.includes(value) }),
        )}
      </fieldset>
      ${number('Minutes without activity', 'idleMinutes', sessions.idleMinutes, 2, 30)}
      ${number('Maximum hours in the portal', 'portalHours', sessions.portalHours, 1, 24)}
      ${number('Times a session may be extended', 'extensions', sessions.extensions, 10, 100)}
      ${number('Days a link sent by text or email works', 'linkDays', linkDays, 1, 90)}
      ${number('Days the codes on a statement work', 'codeDays', codeDays, 1, 90)}
      ${select({
        label: 'Before a bill is shown, ask',
        name: 'linkVerification',
        chosen: linkVerification ?? '',
        choices: [
          ['', 'Nothing'],
          ['date-of-birth', 'The date of birth'],
          ['zip-and-last-name', 'ZIP code and last name'],
        ],
      })}
    `,
  );
}
