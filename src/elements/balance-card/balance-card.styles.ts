import { css } from 'lit';

export const balanceCardStyles = css`
  /* The skeleton stays behind every state, unseen, so that all of them have its size at least. */
  .body {
    display: grid;
    margin-block-start: calc(var(--_space) * 4);
  }

  .body > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .sizer {
    visibility: hidden;
  }

  .figures {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 5);
  }

  .label {
    color: var(--_text-muted);
    font-weight: 500;
  }

  .figure {
    font: 600 calc(var(--_size) * 2.5) / 1.2 var(--_font-display);
    font-size: clamp(var(--_size) * 1.75, 12cqi, var(--_size) * 3.25);
    letter-spacing: -0.02em;
  }

  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: calc(var(--_space) * 2);
    min-block-size: calc(var(--_size) * 1.75);
    margin-block-start: calc(var(--_space) * 1);
    color: var(--_text-muted);
  }

  .past-due {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1);
    padding-inline: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border-radius: 1em;
    background-color: var(--_warning-surface);
    color: var(--_warning);
    font-size: calc(var(--_size) * 0.875);
    font-weight: 600;
    line-height: 2;
  }

  duecare-pay-now,
  .bone-button,
  ::slotted([slot='pay']) {
    inline-size: 100%;
  }

  duecare-pay-now,
  ::slotted([slot='pay']) {
    display: block;
  }

  .bone-button {
    background-color: var(--_surface-muted);
    color: transparent;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.25em), 1fr));
    gap: calc(var(--_space) * 4) calc(var(--_space) * 5);
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_border);
  }

  .fact > dt {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
  }

  .fact > dd {
    font-size: calc(var(--_size) * 1.125);
    font-weight: 600;
  }

  .fact-hint {
    display: block;
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 400;
    line-height: 1.4;
    text-wrap: pretty;
  }

  .summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_target);
    margin-inline: calc(var(--_space) * -2);
    padding-inline: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    color: var(--_accent-text);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  .summary::-webkit-details-marker {
    display: none;
  }

  .summary > .icon {
    transition: transform 160ms ease-out;
  }

  .sum[open] .summary > .icon {
    transform: rotate(180deg);
  }

  .sum {
    margin-block: calc(var(--_space) * -2);
  }

  .sum-lines {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  .sum-lines > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
  }

  .sum-total {
    padding-block-start: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_border);
    font-weight: 600;
  }

  .calm {
    display: grid;
    align-content: center;
    gap: calc(var(--_space) * 4);
  }

  .bone-label {
    --_bone: 6em;
  }

  .bone-figure {
    --_bone: 4em;
  }

  .bone-line {
    --_bone: 10em;
  }

  .bone-amount {
    --_bone: 4.5em;
  }

  @container (inline-size >= 480px) {
    .figures {
      grid-template-columns: 1fr auto;
      align-items: end;
      gap: calc(var(--_space) * 6);
    }

    .facts,
    .sum {
      grid-column: 1 / -1;
    }

    .facts {
      grid-template-columns: repeat(auto-fit, minmax(8.25em, 1fr));
    }

    .hero:only-child,
    .hero:not(:has(+ .action)) {
      grid-column: 1 / -1;
    }

    .action {
      min-inline-size: 11em;
    }
  }
`;
