import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { accountLink } from './accounts.ts';
import type { Desk, View } from './desk.ts';
import { linked } from './linked.ts';
import { noticeText } from './notice-text.ts';
import type { Message } from './staff-answers.ts';
import { table } from './table.ts';

/** How many messages are shown, from the newest. */
const SHOWN = 100;

const kindNames: Readonly<Record<Message['kind'], string>> = {
  'payment-link': 'Payment link',
  statement: 'Statement',
  reminder: 'Reminder',
  receipt: 'Receipt',
  'mfa-code': 'One-time code',
};

/** The outbox as the patients see it, and the reminders whose day came. */
export async function messages(desk: Desk): Promise<View> {
  const [outbox, reminders] = await Promise.all([desk.staff.outbox(), desk.staff.reminders()]);
  return {
    title: 'Messages',
    body: html`
      <p class="quiet">Newest first. Links open the bill in a new tab, as on the patient’s phone.</p>
      <div class="two">
        <section aria-labelledby="sent">
          <h2 id="sent">Sent</h2>
          ${
            outbox.length === 0
              ? html`<p class="quiet">Nothing was sent yet. Add a charge, and a message goes out.</p>`
              : html`<ol class="messages">
                  ${repeat(
                    outbox.slice(0, SHOWN),
                    ({ id }) => id,
                    (message) => letter(desk, message),
                  )}
                </ol>`
          }
        </section>
        <section aria-labelledby="reminders">
          <h2 id="reminders">Reminders</h2>
          ${table({
            caption: 'Reminders, newest first',
            quiet: true,
            rows: reminders.toReversed().slice(0, SHOWN),
            empty: 'No day for one has come. Move the time past a due date.',
            columns: [
              { head: 'Day', names: true, cell: ({ day }) => desk.write.day(day) },
              { head: 'Account', cell: ({ accountNumber }) => accountLink(accountNumber) },
              { head: 'From the due date', cell: ({ daysFromDue }) => dueText(daysFromDue) },
              { head: 'What became of it', cell: ({ notice }) => noticeText(notice) },
            ],
          })}
        </section>
      </div>
    `,
  };
}

function letter({ staff, write, clicks }: Desk, message: Message): TemplateResult {
  const { id, kind, channel, to, subject, body, sentAt, status } = message;
  const giveUp = clicks(async () => {
    await staff.giveUpMessage(id);
    return `Nobody got it: no other notice goes to ${to} until the address is changed.`;
  });
  return html`
    <li class="message" id=${id}>
      <p class="message-head">
        <strong>${kindNames[kind]}</strong>
        <span>${channel === 'text' ? 'Text' : 'Email'} to ${to}</span>
        <time datetime=${sentAt}>${write.time(sentAt)}</time>
      </p>
      ${subject === null ? nothing : html`<p class="message-subject">${subject}</p>`}
      <p class="message-body">${linked(body)}</p>
      ${
        status === 'undeliverable'
          ? html`<p><span class="tag tag-unsuccessful">Undeliverable</span></p>`
          : html`<button type="button" class="slight" @click=${giveUp}>
              Report as undeliverable<span class="unseen">: ${kindNames[kind]} to ${to}, ${write.time(sentAt)}</span>
            </button>`
      }
    </li>
  `;
}

export function dueText(days: number): string {
  if (days === 0) return 'On the day';
  const many = Math.abs(days);
  return `${many} ${many === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'}`;
}
