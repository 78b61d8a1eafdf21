import { css } from 'lit';

/** How the balance adds up, and what has happened since. */
export const sumStyles = css`
  .total,
  .total > :is(th, td) {
    border-block-start: 1px solid var(--_border-strong);
    font-weight: 600;
  }

  .since {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .since :is(th, td) {
    padding: calc(var(--_space) * 1.5) 0;
    font-weight: 400;
    text-align: start;
  }

  .since .total > :is(th, td) {
    font-weight: 600;
  }

  .since td {
    padding-inline-start: calc(var(--_space) * 4);
    text-align: end;
    vertical-align: top;
  }

  @container (inline-size >= 34em) {
    .sum,
    .since {
      inline-size: min(100%, 26em);
      justify-self: end;
    }
  }
`;
