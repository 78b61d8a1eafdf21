export { bone } from './bone.ts';
export { Dialog, type DialogOptions } from './dialog.ts';
export { icons } from './icons.ts';
export { empty, loadNotice, troubleTitle, type LoadNoticeOptions } from './load-notice.ts';
export { amount } from './money.ts';
export { notice, type NoticeOptions, type NoticeTone } from './notice.ts';
