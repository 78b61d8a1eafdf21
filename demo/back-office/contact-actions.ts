import { html, type TemplateResult } from 'lit';
import { action, checkbox, field, select } from './controls.ts';
import type { Desk } from './desk.ts';
import type { AccountDetail, NewLink } from './staff-answers.ts';

/** How the guarantor is reached. */
export function contactActions(desk: Desk, account: AccountDetail): TemplateResult {
  return html`${sendLink(desk, account)}${changeContact(desk, account)}`;
}

function sendLink({ staff, submits }: Desk, { accountNumber }: AccountDetail): TemplateResult {
  const onSubmit = submits(async (fields) => {
    const origin = fields.text('origin');
    const made = await staff.makeLink({ accountNumber, origin, send: origin === 'text' || origin === 'email' });
    return linkText(made);
  });
  return action(
    'Send a payment link',
    'Make the link',
    onSubmit,
    select({
      label: 'How',
      name: 'origin',
      choices: [
        ['text', 'Send a text message'],
        ['email', 'Send an email'],
        ['qr', 'Make a link to print as a QR code'],
        ['statement-code', 'Make a code to print'],
      ],
    }),
  );
}

/** A link that was sent is in the messages; one that is to be printed is told here, once. */
function linkText({ messageId, code, url }: NewLink): string {
  if (messageId !== undefined) return 'The link was sent. It is in the messages.';
  return code === undefined ? `The link: ${url ?? ''}` : `The code: ${code.replace(/^(.{5})(.{5})$/, '$1-$2')}`;
}

function changeContact({ staff, submits, clicks }: Desk, account: AccountDetail): TemplateResult {
  const { accountNumber, guarantor, suppressions } = account;
  const onSubmit = submits(async (fields) => {
    await staff.changeContact(accountNumber, {
      phone: fields.textOrNull('phone'),
      email: fields.textOrNull('email'),
      notices: fields.text('notices'),
    });
    for (const channel of ['text', 'email'] as const) {
      const wanted = fields.all('out').includes(channel);
      const now = suppressions.some((each) => each.channel === channel && each.reason === 'opted-out');
      if (wanted && !now) await staff.optOut(accountNumber, channel);
      if (!wanted && now) await staff.optIn(accountNumber, channel);
    }
    return 'The guarantor’s ways of contact were changed.';
  });
  const isOut = (channel: 'text' | 'email') => suppressions.some((each) => each.channel === channel);
  const unlock = clicks(async () => {
    await staff.unlock(accountNumber);
    return 'A one-time code can be sent and entered again, and locked links can be answered again.';
  });

  return html`
    ${action(
      'Change how they are reached',
      'Save',
      onSubmit,
      html`
        ${field({ label: 'Mobile number', name: 'phone', type: 'tel', required: false, value: guarantor.phone ?? '' })}
        ${field({ label: 'Email', name: 'email', type: 'email', required: false, value: guarantor.email ?? '' })}
        ${select({
          label: 'Messages about a new balance',
          name: 'notices',
          chosen: guarantor.notices,
          choices: [
            ['text', 'By text'],
            ['email', 'By email'],
            ['none', 'None'],
          ],
        })}
        <fieldset>
          <legend>Opted out of</legend>
          ${checkbox({ label: 'Text messages', name: 'out', value: 'text', checked: isOut('text') })}
          ${checkbox({ label: 'Emails', name: 'out', value: 'email', checked: isOut('email') })}
        </fieldset>
      `,
    )}
    <details class="action" name="action">
      <summary>Unlock codes and links</summary>
      <p class="quiet">
        After too many wrong codes or answers, or five codes in an hour, the guarantor has to wait. Unlock when you know
        who is asking.
      </p>
      <button type="button" @click=${unlock}>Unlock</button>
    </details>
  `;
}
