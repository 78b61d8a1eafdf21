export { en } from './en.ts';
export { formatMessage, type Message, type MessageValues, type PluralMessage } from './message.ts';
export { textDirection, type TextKey, type Texts } from './texts.ts';
