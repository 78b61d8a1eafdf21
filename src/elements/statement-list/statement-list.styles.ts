import { css } from 'lit';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { listStyles } from '../../theme/list.styles.ts';
import { rowsStyles } from '../../theme/rows.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { statementStyles } from '../../theme/statement.styles.ts';

const ownStyles = css`
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

  .row {
    grid-template:
      'when when chevron' auto
      'number number chevron' auto
      'badge badge chevron' auto
      'balance left chevron' auto / 1fr 1fr auto;
    gap: var(--_space) calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 3.5);
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

  .bone-date {
    --_bone: 8em;
  }

  @container (inline-size < 15em) {
    .row {
      grid-template:
        'when chevron' auto
        'number chevron' auto
        'badge chevron' auto
        'balance chevron' auto
        'left chevron' auto / minmax(0, 1fr) auto;
    }
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
    .pay,
    .hide-paid {
      display: none;
    }
  }
`;

export const statementListStyles = [
  buttonStyles,
  cardStyles,
  emptyStyles,
  skeletonStyles,
  listStyles,
  statementStyles,
  rowsStyles,
  ownStyles,
];
