import { css } from 'lit';

export const receiptListStyles = css`
  .body {
    margin-block-start: calc(var(--_space) * 4);
  }

  .item {
    border-block-start: 1px solid var(--_border);
  }

  .row {
    display: grid;
    grid-template:
      'when sum chevron' auto
      'method method chevron' auto
      'badge number chevron' auto / auto 1fr auto;
    align-items: center;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 3);
    min-block-size: var(--_target);
    margin-inline: calc(var(--_space) * -2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
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
    font-variant-numeric: tabular-nums lining-nums;
  }

  .row > .badge {
    grid-area: badge;
    margin-block-start: var(--_space);
  }

  .row > .number {
    justify-self: end;
    margin-block-start: var(--_space);
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
    justify-self: end;
    font-weight: 600;
  }

  .row > .icon:last-child {
    grid-area: chevron;
    color: var(--_accent-text);
    transition: transform 160ms ease-out;
  }

  .receipt[open] > .row > .icon:last-child {
    transform: rotate(180deg);
  }

  .detail {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2) calc(var(--_space) * 5);
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

  .detail-title {
    font-weight: 600;
  }

  .paid-visit {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background-color: var(--_surface-muted);
  }

  .paid-visit-title {
    font-weight: 500;
  }

  .services {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    margin-block-start: calc(var(--_space) * 2);
  }

  .services > li {
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
    --_bone: 6.5em;
  }

  .bone-short {
    --_bone: 4.5em;
  }

  .bone-method {
    --_bone: 9em;
  }

  .bone-line {
    --_bone: 16em;
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

  @media print {
    .back {
      display: none;
    }
  }
`;
