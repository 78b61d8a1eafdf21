import { html } from 'lit';
import type { Desk, View } from './desk.ts';
import { brandingForm } from './options-branding.ts';
import { lookForm } from './options-look.ts';
import { noticesForm } from './options-notices.ts';
import { paymentsForm } from './options-payments.ts';
import { remindersForm } from './options-reminders.ts';
import { sessionsForm } from './options-sessions.ts';
import { themeForm } from './options-theme.ts';

/** Everything that the practice may set. Pages of patients follow when they are next loaded or ask the backend. */
export function practice(desk: Desk): Promise<View> {
  return Promise.resolve({
    title: 'Practice',
    body: html`
      <p class="quiet">What is saved here holds at once; open or reload a patient’s page to see it there.</p>
      <div class="flow">
        ${paymentsForm(desk)} ${lookForm(desk)} ${sessionsForm(desk)} ${remindersForm(desk)} ${brandingForm(desk)}
        ${noticesForm(desk)} ${themeForm(desk)}
      </div>
    `,
  });
}
