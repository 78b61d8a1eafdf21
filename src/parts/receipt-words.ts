import { html, svg, type TemplateResult } from 'lit';
import type { ReceiptMethod, ReceiptStatus } from '../contract/index.ts';
import { cardLabel } from '../format/index.ts';
import { icon, icons } from './icons.ts';
import { richText, verbatim, type RichText } from './rich-text.ts';
import type { Speech } from './speech.ts';

const refund = icon(svg`<path d="M8.5 5 4.5 9l4 4"/><path d="M5 9h9a5.5 5.5 0 0 1 0 11h-4"/>`);
const stop = icon(svg`<circle cx="12" cy="12" r="9"/><path d="m8.8 8.8 6.4 6.4M15.2 8.8l-6.4 6.4"/>`);
const office = icon(svg`<path d="M5 20V5.5h9V20M14 9.5h5V20M3.5 20h17M8 9h3M8 12.5h3M8 16h3"/>`);

const statusIcons: Readonly<Record<ReceiptStatus, TemplateResult>> = { paid: icons.check, unsuccessful: stop, refund };
const methodIcons: Readonly<Record<ReceiptMethod['kind'], TemplateResult>> = {
  card: icons.card,
  mail: icons.envelope,
  office,
  other: icons.card,
};

/** The status as an icon and a word, so that its colour is never alone. Needs `receiptStyles` and the texts `receipts`. */
export function statusBadge(status: ReceiptStatus, { text }: Pick<Speech, 'text'>): TemplateResult {
  return html`<span class="badge ${status}">${statusIcons[status]}${text(`receipts.status.${status}`)}</span>`;
}

export const statusIcon = (status: ReceiptStatus): TemplateResult => statusIcons[status];

export const methodIcon = ({ kind }: ReceiptMethod): TemplateResult => methodIcons[kind];

/** `Visa •••• 4242`, `Apple Pay (Visa •••• 4242)`, `By mail`. */
export function methodLabel(method: ReceiptMethod, { text }: Pick<Speech, 'text'>): RichText {
  if (method.kind !== 'card') return text(`receipts.method.${method.kind}`);
  const card = cardLabel(method);
  return method.wallet ? richText(text, `receipts.method.${method.wallet}`, { card }) : verbatim(card);
}
