import { nothing } from 'lit';
import type { Balance, Money } from '../contract/index.ts';
import type { Speech } from './speech.ts';
import { icons } from './icons.ts';
import { notice } from './notice.ts';
import type { MessageValues } from '../text/message.ts';
import type { TextKey } from '../text/texts.ts';
import { richText, type RichText } from './rich-text.ts';

type Format = (amount: Money) => string;

/** Which message says what is being processed, with its values; null when nothing is. It is one of the texts `common`. */
export function processingMessage(
  { processing }: Balance,
  format: Format,
): [key: TextKey, values: MessageValues] | null {
  if (!processing) return null;
  return [`processing.${processing.count > 1 ? 'several' : 'one'}`, { amount: format(processing.amount) }];
}

/** "A payment of $40.00 is being processed."; null when none is. Needs the texts `common`. */
export function processingText(balance: Balance, text: Speech['text'], format: Format): RichText | null {
  const message = processingMessage(balance, format);
  return message && richText(text, ...message);
}

/** The same as a message. Needs `noticeStyles`. */
export function processingNotice(...given: Parameters<typeof processingText>): unknown {
  const title = processingText(...given);
  return title === null ? nothing : notice({ tone: 'info', icon: icons.clock, title });
}
