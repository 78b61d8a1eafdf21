import { css } from 'lit';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { listStyles } from '../../theme/list.styles.ts';
import { receiptStyles } from '../../theme/receipt.styles.ts';
import { rowsStyles } from '../../theme/rows.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';

const ownStyles = css`
  .row {
    grid-template:
      'when sum chevron' auto
      'method method chevron' auto
      'badge number chevron' auto / auto 1fr auto;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 3);
  }

  .row > .badge {
    margin-block-start: var(--_space);
  }

  .row > .number {
    margin-block-start: var(--_space);
  }

  .row > :is(.sum, .number) {
    justify-self: end;
  }

  .method {
    grid-area: method;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
    color: var(--_text-muted);
  }

  .sum {
    grid-area: sum;
    font-weight: 600;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
  }

  .facts dt {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
  }

  .bone-date {
    --_bone: 6.5em;
  }

  .bone-method {
    --_bone: 9em;
  }

  @container (inline-size < 15em) {
    .row {
      grid-template:
        'when chevron' auto
        'method chevron' auto
        'sum chevron' auto
        'badge chevron' auto
        'number chevron' auto / minmax(0, 1fr) auto;
    }

    .row > :is(.sum, .number) {
      justify-self: start;
    }
  }

  @container (inline-size >= 50em) {
    .row {
      grid-template:
        'when number method badge sum chevron' auto / minmax(6.5em, 1fr) minmax(5.5em, 1fr) minmax(9em, 2fr)
        8em minmax(5em, 1fr) auto;
      column-gap: calc(var(--_space) * 4);
    }

    .row > .badge,
    .row > .number {
      justify-self: start;
      margin-block-start: 0;
    }
  }
`;

export const receiptListStyles = [
  buttonStyles,
  cardStyles,
  emptyStyles,
  skeletonStyles,
  listStyles,
  receiptStyles,
  rowsStyles,
  ownStyles,
];
