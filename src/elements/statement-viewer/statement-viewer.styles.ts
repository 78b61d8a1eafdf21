import { css } from 'lit';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { statementStyles } from '../../theme/statement.styles.ts';
import { visitLinesStyles } from '../../theme/visit-lines.styles.ts';
import { couponStyles } from './styles/coupon.styles.ts';
import { printStyles } from './styles/print.styles.ts';
import { sumStyles } from './styles/sums.styles.ts';

const sheetStyles = css`
  .sheet,
  .bones {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 7);
  }

  .card > .heading + .bones {
    margin-block-start: calc(var(--_space) * 5);
  }

  .letterhead {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(var(--_space) * 4) calc(var(--_space) * 8);
  }

  .practice {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
    line-height: 1.45;
  }

  .practice-name {
    color: var(--_text);
    font: 600 calc(var(--_size) * 1.0625) / 1.4 var(--_font-display);
  }

  .logo {
    display: block;
    max-inline-size: min(100%, 250px);
    max-block-size: 64px;
    margin-block-end: calc(var(--_space) * 2);
  }

  .document {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 3);
  }

  .document > .heading {
    font-size: calc(var(--_size) * 1.375);
  }

  .today {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 5);
    border-radius: var(--_radius);
    background-color: var(--_surface-muted);
  }

  .today-label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
    color: var(--_text-muted);
    font-weight: 500;
  }

  .today .badge {
    background-color: var(--_surface);
  }

  .today-amount {
    font: 600 calc(var(--_size) * 2.25) / 1.25 var(--_font-display);
    letter-spacing: -0.02em;
  }

  .today-hint {
    color: var(--_text-muted);
    text-wrap: pretty;
  }

  .action .button {
    inline-size: 100%;
  }

  duecare-pay-now:not([nothing-due]),
  ::slotted([slot='pay']:not([nothing-due])) {
    display: block;
  }

  .parties {
    display: grid;
    gap: calc(var(--_space) * 6);
  }

  .label {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
  }

  .to-name {
    font-weight: 600;
  }

  .summary,
  .sum {
    display: grid;
    align-content: start;
  }

  .summary > div,
  .sum > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 1.5);
  }

  @container (inline-size < 15em) {
    :is(.summary, .sum) > div {
      flex-wrap: wrap;
    }
  }

  .summary > div + div {
    border-block-start: 1px solid var(--_border);
  }

  .summary dt {
    color: var(--_text-muted);
  }

  .summary > .paper {
    display: none;
  }

  :is(.summary, .sum) dd {
    flex: none;
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .strong > :is(dt, dd) {
    color: var(--_text);
    font-weight: 600;
  }

  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    padding-block-start: calc(var(--_space) * 6);
    border-block-start: 1px solid var(--_border);
  }

  .section-title {
    font: 600 calc(var(--_size) * 1.25) / 1.35 var(--_font-display);
  }

  .visit + .visit {
    padding-block-start: calc(var(--_space) * 3);
  }

  .footer {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
    text-wrap: pretty;
  }

  .bone-label {
    --_bone: 6em;
  }

  .bone-amount {
    --_bone: 5em;
  }

  .bone-line {
    --_bone: 12em;
  }

  .bone-wide {
    --_bone: 100%;
  }

  @container (inline-size >= 34em) {
    .document {
      justify-items: end;
    }

    .today {
      grid-template-columns: 1fr auto;
      align-items: center;
      padding-inline: calc(var(--_space) * 6);
    }

    .action {
      min-inline-size: 11em;
    }

    .parties {
      grid-template-columns: 1fr minmax(19em, 1fr);
    }
  }
`;

export const viewerStyles = [
  buttonStyles,
  cardStyles,
  emptyStyles,
  skeletonStyles,
  statementStyles,
  visitLinesStyles,
  sheetStyles,
  sumStyles,
  couponStyles,
  printStyles,
];
