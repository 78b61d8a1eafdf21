import { html, type TemplateResult } from 'lit';
import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { batch } from './batch.ts';
import { batches } from './batches.ts';
import type { Place, Section } from './desk.ts';
import { messages } from './messages.ts';
import { practice } from './practice.ts';
import { processor } from './processor.ts';
import { receipt } from './receipt.ts';
import { statement } from './statement.ts';
import { statements } from './statements.ts';
import { time } from './time.ts';
import { usage } from './usage.ts';

const titles = {
  accounts: 'Accounts',
  statements: 'Statements',
  messages: 'Messages',
  batches: 'Batches',
  processor: 'Processor',
  usage: 'Usage',
  practice: 'Practice',
  time: 'Time and worlds',
} as const;

export type SectionName = keyof typeof titles | 'receipts';

export const sections: Readonly<Record<SectionName, Section>> = {
  accounts: (desk, item) => (item === null ? accounts(desk) : account(desk, item)),
  receipts: (desk, item) => receipt(desk, item ?? ''),
  statements: (desk, item) => (item === null ? statements(desk) : statement(desk, item)),
  messages,
  batches: (desk, item) => (item === null ? batches(desk) : batch(desk, item)),
  processor,
  usage,
  practice,
  time,
};

/** The place that a fragment names; the accounts for any other. */
export function placeOf(hash: string): Place {
  const [name = '', item] = hash.slice(1).split('/');
  const section = Object.keys(sections).find((known): known is SectionName => known === name);
  return {
    section: section ?? 'accounts',
    item: section === undefined || item === undefined || item === '' ? null : decodeURIComponent(item),
  };
}

export function navigation({ section, item }: Place): TemplateResult {
  const here = section === 'receipts' ? 'accounts' : section;
  const current = (name: string) => (name !== here ? 'false' : item === null ? 'page' : 'true');
  return html`
    <ul>
      ${Object.entries(titles).map(
        ([name, title]) => html`<li><a href="#${name}" aria-current=${current(name)}>${title}</a></li>`,
      )}
    </ul>
  `;
}
