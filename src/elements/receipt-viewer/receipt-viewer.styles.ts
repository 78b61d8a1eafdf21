import { css } from 'lit';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { fieldStyles } from '../../theme/field.styles.ts';
import { noticeStyles } from '../../theme/notice.styles.ts';
import { receiptStyles } from '../../theme/receipt.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { visitLinesStyles } from '../../theme/visit-lines.styles.ts';
import { receiptPrintStyles } from './print.styles.ts';

const ownStyles = css`
  .document {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
    min-inline-size: 0;
  }

  .letterhead {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(var(--_space) * 4) calc(var(--_space) * 8);
  }

  .logo {
    display: block;
    max-inline-size: min(100%, 250px);
    max-block-size: 64px;
    margin-block-end: calc(var(--_space) * 2);
    object-fit: contain;
    object-position: 0 50%;
  }

  .practice {
    font: 600 calc(var(--_size) * 1.125) / 1.35 var(--_font-display);
  }

  .what {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }

  .receipt-title {
    font-size: calc(var(--_size) * 1.5);
    line-height: 1.25;
  }

  .figures {
    display: grid;
    gap: calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 5);
    border-block: 1px solid var(--_border);
  }

  .paid-figure {
    display: grid;
    align-content: start;
  }

  .paid-figure .label {
    font-weight: 500;
  }

  .huge {
    font: 600 calc(var(--_size) * 2.25) / 1.25 var(--_font-display);
    letter-spacing: -0.02em;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
  }

  .facts dt {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
  }

  .facts dd {
    font-weight: 500;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .part {
    display: grid;
    gap: calc(var(--_space) * 5);
    min-inline-size: 0;
  }

  .part.keep {
    gap: calc(var(--_space) * 2);
  }

  .part-title {
    font: 600 calc(var(--_size) * 1.125) / 1.35 var(--_font-display);
  }

  .sums {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 26em;
  }

  .sums > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
  }

  @container (inline-size < 15em) {
    .sums > div {
      flex-wrap: wrap;
    }
  }

  .sum-total {
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_border);
    font-weight: 600;
  }

  .closing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_border);
    text-wrap: pretty;
  }

  .closing .sums {
    max-inline-size: none;
    font-weight: 600;
  }

  .actions,
  .choices-row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }

  .actions {
    margin-block-start: calc(var(--_space) * 6);
  }

  .email {
    display: grid;
    gap: calc(var(--_space) * 3);
    max-inline-size: 30em;
    margin-block-start: calc(var(--_space) * 5);
    border-radius: var(--_radius);
    outline-offset: 6px;
  }

  .question {
    font-weight: 600;
  }

  .bone-line {
    --_bone: 12em;
  }

  .what,
  .sender {
    min-inline-size: 0;
  }

  .bone-amount {
    --_bone: 4em;
  }

  @container (inline-size >= 40em) {
    .what {
      justify-items: end;
    }

    .figures {
      grid-template-columns: auto 1fr;
      gap: calc(var(--_space) * 10);
    }
  }
`;

export const receiptViewerStyles = [
  buttonStyles,
  cardStyles,
  emptyStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  receiptStyles,
  visitLinesStyles,
  ownStyles,
  receiptPrintStyles,
];
