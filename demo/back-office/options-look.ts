import { html } from 'lit';
import { checkbox, field, select } from './controls.ts';
import type { Desk } from './desk.ts';
import { optionsForm } from './options-form.ts';

const switches = [
  ['showCurrentBalance', 'Show the current balance beside the amount due'],
  ['showCollectionsBalance', 'Show what is in collections'],
  ['showUnappliedFunds', 'Show unapplied funds'],
  ['includeNewChargesInAmountDue', 'New charges are due at once, before a statement'],
] as const;

export function lookForm(desk: Desk) {
  const { options, branding } = desk.settings.practice;
  return optionsForm(
    desk,
    'look',
    'Look',
    (fields) => ({
      options: {
        ...Object.fromEntries(switches.map(([name]) => [name, fields.isChecked(name)])),
        landingPage: fields.text('landingPage') === 'pay' ? 'pay' : 'home',
        logoutUrl: fields.textOrNull('logoutUrl'),
      },
      branding: { footer: fields.textOrNull('footer') },
    }),
    html`
      ${switches.map(([name, label]) => checkbox({ label, name, checked: options[name] }))}
      ${select({
        label: 'The portal begins at',
        name: 'landingPage',
        chosen: options.landingPage,
        choices: [
          ['home', 'Home'],
          ['pay', 'Pay'],
        ],
      })}
      ${field({
        label: 'Where logging out leads',
        name: 'logoutUrl',
        type: 'url',
        required: false,
        value: options.logoutUrl ?? '',
      })}
      ${field({ label: 'Footer of the portal', name: 'footer', required: false, value: branding.footer ?? '' })}
    `,
  );
}
