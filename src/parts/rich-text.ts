import { html, type TemplateResult } from 'lit';
import { markValues, splitAtValues } from '../text/marked-values.ts';
import type { MessageValues } from '../text/message.ts';
import type { TextKey } from '../text/texts.ts';
import type { Speech } from './speech.ts';

/** A text, or one with elements in it. */
export type RichText = string | TemplateResult;

/** An amount, a date, a name or a code: page translators leave it alone, and its direction does not mix with the text around it. */
export function verbatim(value: unknown): TemplateResult {
  return html`<bdi translate="no">${value}</bdi>`;
}

/** A message whose values are verbatim. For attributes, use `text`. */
export function richText(text: Speech['text'], key: TextKey, values: MessageValues): TemplateResult {
  return html`${splitAtValues(text(key, markValues(values))).map((part, at) => (at % 2 === 0 ? part : verbatim(part)))}`;
}
