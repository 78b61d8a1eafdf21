import { html, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import type { Speech } from './speech.ts';
import type { TextKey } from '../text/texts.ts';
import type { StatementStatus } from './statement-standing.ts';

const statusIcons: Readonly<Record<StatementStatus, TemplateResult>> = {
  paid: icons.check,
  covered: icons.check,
  'past-due': icons.alert,
  due: icons.clock,
  carried: icons.info,
};

/** What the amount that a statement leaves open is called. */
export const leftLabel = (status: StatementStatus): TextKey =>
  status === 'carried' ? 'statements.carried' : 'statements.left';

/** The status as an icon and words, so that its colour is never alone. Needs `statementStyles` and the texts `statements`. */
export function statementBadge(status: StatementStatus, { text }: Pick<Speech, 'text'>): TemplateResult {
  return html`<span class="badge ${status}">${statusIcons[status]}${text(`statements.status.${status}`)}</span>`;
}
