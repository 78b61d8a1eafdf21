import type { MessageValues } from '../text/message.ts';
import type { TextKey } from '../text/texts.ts';

/** What a part needs to speak the patient's language. */
export interface Speech {
  text: (key: TextKey, values?: MessageValues) => string;
  /** BCP 47 language for numbers and dates. */
  locale: string;
}
