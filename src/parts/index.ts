export { bone } from './bone.ts';
export { Dialog, type DialogOptions } from './dialog.ts';
export { ERROR_SUMMARY, errorSummary, type FieldProblem } from './error-summary.ts';
export { icons } from './icons.ts';
export { linkOutFacts } from './link-out-facts.ts';
export { empty, loadNotice, troubleTitle, type LoadNoticeOptions } from './load-notice.ts';
export { amount } from './money.ts';
export { notice, type NoticeOptions, type NoticeTone } from './notice.ts';
export { printAlone } from './print-alone.ts';
export { payableState } from './payable-state.ts';
export { processingNotice, processingText } from './processing.ts';
export { richText, verbatim, type RichText } from './rich-text.ts';
export { HEADING, ScreenFocus } from './screen-focus.ts';
export { textField, type TextFieldOptions } from './text-field.ts';
export type { Speech } from './speech.ts';
export { lineColumns, lineTotals, type LineColumn } from './line-totals.ts';
export {
  linesTable,
  visitBlock,
  type ExtraColumn,
  type LinesTableOptions,
  type VisitBlockOptions,
  type VisitFact,
} from './visit-lines.ts';
