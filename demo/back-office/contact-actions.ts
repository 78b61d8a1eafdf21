import { html, type TemplateResult } from 'lit';
import { nothingTo, whyNothingIsOwed } from './billing-actions.ts';
import { action, checkbox, field, select, type Choice } from './controls.ts';
import type { Desk } from './desk.ts';
import type { AccountDetail, NewLink } from './staff-answers.ts';

/** How the guarantor is reached. */
export function contactActions(desk: Desk, account: AccountDetail): TemplateResult {
  return html`${sendLink(desk, account)}${changeContact(desk, account)}`;
}

function sendLink({ staff, settings, submits }: Desk, account: AccountDetail): TemplateResult {
  const title = 'Send a payment link';
  const { accountNumber } = account;
  const nothingOwed = whyNothingIsOwed(account);
  if (nothingOwed !== null) return nothingTo(title, `${nothingOwed}, so that a link would open nothing.`);
  const obstacles = (['text', 'email'] as const).flatMap((channel) => whyUnreachable(account, channel) ?? []);
  const choices: Choice[] = [
    ...(whyUnreachable(account, 'text') === null ? [['text', 'Send a text message'] as const] : []),
    ...(whyUnreachable(account, 'email') === null ? [['email', 'Send an email'] as const] : []),
    ...(settings.practice.options.quickPay
      ? ([
          ['qr', 'Make a link to print as a QR code'],
          ['statement-code', 'Make a code to print'],
        ] as const)
      : []),
  ];
  if (choices.length === 0) return nothingTo(title, obstacles.join(' '));
  const onSubmit = submits(async (fields) => {
    const origin = fields.text('origin');
    const made = await staff.makeLink({ accountNumber, origin, send: origin === 'text' || origin === 'email' });
    return linkText(made);
  });
  return action(
    title,
    'Make the link',
    onSubmit,
    html`
      ${select({ label: 'How', name: 'origin', choices })}
      ${obstacles.map((obstacle) => html`<p class="quiet">${obstacle}</p>`)}
    `,
  );
}

/** Why no notice reaches the guarantor on a channel; null when one does. */
function whyUnreachable({ guarantor, suppressions }: AccountDetail, channel: 'text' | 'email'): string | null {
  const name = channel === 'text' ? 'text message' : 'email';
  if ((channel === 'text' ? guarantor.phone : guarantor.email) === null)
    return `No ${name}: there is no address for it.`;
  const reason = suppressions.find((each) => each.channel === channel)?.reason;
  if (reason === 'opted-out') return `No ${name}: the guarantor has opted out.`;
  return reason === undefined ? null : `No ${name}: the last one could not be delivered.`;
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
    const changed = await staff.account(accountNumber);
    const { notices } = changed.guarantor;
    const obstacle = notices === 'none' ? null : whyUnreachable(changed, notices);
    return ['The guarantor’s ways of contact were changed.', ...(obstacle === null ? [] : [obstacle])].join(' ');
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
