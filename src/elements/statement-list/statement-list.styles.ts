import { css } from 'lit';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { listStyles as pagedListStyles } from '../../theme/list.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { statementStyles } from '../../theme/statement.styles.ts';

const ownStyles = css`
  .body {
    margin-block-start: calc(var(--_space) * 4);
  }

  .hide-paid {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2.5);
    min-block-size: var(--_target);
    cursor: pointer;
  }

  .hide-paid > input {
    inline-size: calc(var(--_size) * 1.5);
    block-size: calc(var(--_size) * 1.5);
    margin: 0;
    accent-color: var(--_accent);
  }

  .item {
    border-block-start: 1px solid var(--_border);
  }

  .row {
    display: grid;
    grid-template:
      'when when chevron' auto
      'number number chevron' auto
      'badge badge chevron' auto
      'balance left chevron' auto / 1fr 1fr auto;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
    min-block-size: var(--_target);
    margin-inline: calc(var(--_space) * -2);
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    list-style: none;
  }

  summary.row {
    cursor: pointer;
  }

  summary.row::-webkit-details-marker {
    display: none;
  }

  @media (hover: hover) {
    summary.row:hover {
      background-color: var(--_surface-muted);
    }
  }

  .when {
    grid-area: when;
    font-weight: 600;
  }

  .number {
    grid-area: number;
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
  }

  .row > .badge {
    grid-area: badge;
  }

  .figure {
    grid-area: balance;
    display: grid;
    line-height: 1.35;
  }

  .figure.left {
    grid-area: left;
    font-weight: 600;
  }

  .figure-label {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 400;
  }

  .row > .icon:last-child {
    grid-area: chevron;
    color: var(--_accent-text);
    transition: transform 160ms ease-out;
  }

  .statement[open] > .row > .icon:last-child {
    transform: rotate(180deg);
  }

  .detail {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2) calc(var(--_space) * 5);
  }

  .detail-title {
    font-weight: 600;
  }

  .visit {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background-color: var(--_surface-muted);
  }

  .visit-title {
    font-weight: 500;
  }

  .lines {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .visit > .lines {
    margin-block-start: calc(var(--_space) * 2);
  }

  .lines > li {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
  }

  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .pay {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 5);
    margin-block-end: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background-color: var(--_surface-muted);
  }

  .back {
    margin-block-end: calc(var(--_space) * 3);
  }

  .back .icon {
    transform: rotate(90deg);
  }

  .back .icon:dir(rtl) {
    transform: rotate(-90deg);
  }

  .bone-date {
    --_bone: 8em;
  }

  .bone-short {
    --_bone: 4.5em;
  }

  .bone-line {
    --_bone: 16em;
  }

  @container (inline-size >= 42em) {
    .row {
      grid-template:
        'when badge balance left chevron' auto 'number badge balance left chevron' auto / minmax(9em, 2fr) 12em minmax(
          8em,
          1fr
        )
        minmax(8em, 1fr) auto;
      gap: 0 calc(var(--_space) * 4);
    }

    .figure {
      justify-items: end;
    }
  }

  @media print {
    .back,
    .pay,
    .hide-paid {
      display: none;
    }
  }
`;

export const listStyles = [
  buttonStyles,
  cardStyles,
  emptyStyles,
  skeletonStyles,
  pagedListStyles,
  statementStyles,
  ownStyles,
];
