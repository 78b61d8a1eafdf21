import { css } from 'lit';

export const savedCardsStyles = css`
  .list {
    display: grid;
    margin: calc(var(--_space) * 3) 0 0;
    padding: 0;
    list-style: none;
  }

  .item {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  .item > .row {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
  }

  .row > .icon {
    color: var(--_text-muted);
  }

  .name {
    display: grid;
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .name > .small {
    font-weight: 400;
  }

  .name > .over {
    color: var(--_danger);
    font-weight: 600;
  }

  @container (inline-size < 15em) {
    .item > .row {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }

  .question {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background-color: var(--_surface-muted);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2.5);
  }

  .where {
    margin-block-start: calc(var(--_space) * 3);
  }
`;
