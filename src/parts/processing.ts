import { nothing } from 'lit';
import type { Balance, Money } from '../contract/index.ts';
import type { Speech } from './speech.ts';
import { icons } from './icons.ts';
import { notice } from './notice.ts';
import { richText, type RichText } from './rich-text.ts';

/** "A payment of $40.00 is being processed."; null when none is. Needs the texts `common`. */
export function processingText(
  { processing }: Balance,
  text: Speech['text'],
  format: (amount: Money) => string,
): RichText | null {
  if (!processing) return null;
  const { count, amount } = processing;
  return richText(text, `processing.${count > 1 ? 'several' : 'one'}`, { amount: format(amount) });
}

/** The same as a message. Needs `noticeStyles`. */
export function processingNotice(...given: Parameters<typeof processingText>): unknown {
  const title = processingText(...given);
  return title === null ? nothing : notice({ tone: 'info', icon: icons.clock, title });
}
