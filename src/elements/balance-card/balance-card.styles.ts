import { css } from 'lit';

export const balanceCardStyles = css`
  /* The skeleton stays behind every state, unseen, so that all of them have its size at least. */
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
    grid-template-columns: minmax(0, 1fr);
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
    margin-block-start: var(--_space);
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.9375);
  }

  .when:empty {
    display: none;
  }

  .processing {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 2);
    margin-block-start: var(--_space);
    font-weight: 600;
    text-wrap: pretty;
  }

  .processing > .icon {
    flex: none;
    align-self: center;
  }

  .past-due {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    padding-inline: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border-radius: 1em;
    background-color: var(--_warning-surface);
    color: var(--_warning);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 600;
    line-height: 2;
  }

  .action .button,
  .bone-button {
    inline-size: 100%;
  }

  duecare-pay-now:not([nothing-due]),
  ::slotted([slot='pay']:not([nothing-due])) {
    display: block;
  }

  .bone-button {
    background: var(--_border);
    animation: duecare-breathe 1.6s ease-in-out infinite alternate;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.25em), 1fr));
    gap: calc(var(--_space) * 4) calc(var(--_space) * 5);
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_border);
  }

  .patients {
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_border);
  }

  .patients > .facts {
    padding-block-start: calc(var(--_space) * 3);
    border: 0;
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

  .sum-lines dd {
    flex: none;
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

  /* A small moment of joy: the check draws itself once, and a ring goes out from it. */
  .good .disc {
    position: relative;
    inline-size: calc(var(--_size) * 4);
    block-size: calc(var(--_size) * 4);
    background-color: var(--_success-surface);
    color: var(--_success);
    font-size: calc(var(--_size) * 1.75);
  }

  .good .disc::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 2px solid var(--_success);
    border-radius: 50%;
    opacity: 0;
    animation: duecare-ripple 900ms 350ms ease-out;
  }

  .good .draw {
    stroke-dasharray: 1;
    animation: duecare-draw 500ms ease-out;
  }

  @keyframes duecare-draw {
    from {
      stroke-dashoffset: 1;
    }
  }

  @keyframes duecare-ripple {
    from {
      opacity: 0.6;
    }

    to {
      transform: scale(1.5);
    }
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

  @container (inline-size < 15em) {
    .sum-lines > div {
      flex-wrap: wrap;
    }
  }

  @container (inline-size >= 36em) {
    .figures {
      grid-template-columns: 1fr auto;
      align-items: end;
      gap: calc(var(--_space) * 6);
    }

    .facts,
    .patients,
    .sum {
      grid-column: 1 / -1;
    }

    .facts {
      grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    }

    .action {
      min-inline-size: 11em;
    }
  }
`;
