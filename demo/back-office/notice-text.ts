import type { Notice } from './staff-answers.ts';

const texts: Readonly<Record<Notice['outcome'], string>> = {
  sent: 'A message was sent.',
  'told-today': 'No message: the link that went out today shows it.',
  'nothing-due': 'No message: nothing is owed.',
  'no-notices': 'No message: the guarantor wants none.',
  'no-address': 'No message: the guarantor has no address for it.',
  'opted-out': 'No message: the guarantor has opted out.',
  undeliverable: 'No message: the last one could not be delivered.',
};

/** What became of the message to the guarantor. */
export function noticeText(notice: Notice | null): string {
  return notice === null ? 'No message: nothing more is owed than before.' : texts[notice.outcome];
}
