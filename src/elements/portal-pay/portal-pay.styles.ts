import { css } from 'lit';

export const portalPayStyles = css`
  .choices > legend {
    margin-block-end: calc(var(--_space) * 2);
    padding: 0;
  }

  .choices > .field {
    padding-inline-start: calc(var(--_space) * 4);
  }

  .choice:has(:disabled) {
    color: var(--_text-muted);
    cursor: default;
  }

  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    padding-inline: calc(var(--_space) * 4);
    font-weight: 600;
  }

  .field-place {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  /* Not taken away: a frame that is moved or hidden wholly would start anew, at another width. */
  .field-place.off {
    block-size: 0;
    overflow: clip;
    visibility: hidden;
  }

  .field-place > .label + ::slotted(*) {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .shares {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .shares > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: inherit;
    gap: 0 calc(var(--_space) * 2.5);
  }
`;
