import { css } from 'lit';

/** What the screens are made of. */
export const screenStyles = css`
  .screen {
    display: grid;
    gap: calc(var(--_space) * 5);
    grid-template-columns: minmax(0, 1fr);
  }

  .card > .screen.away {
    block-size: 0;
    margin: 0;
    overflow: clip;
    visibility: hidden;
  }

  .screen > .heading,
  .receipt > .heading {
    font-size: calc(var(--_size) * 1.375);
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
    scroll-margin-block: calc(var(--_size) * 6);
    justify-self: start;
  }

  .screen > .heading + p {
    margin-block-start: calc(var(--_space) * -2.5);
  }

  .disc {
    display: grid;
    place-items: center;
    inline-size: calc(var(--_size) * 2.75);
    block-size: calc(var(--_size) * 2.75);
    border-radius: 50%;
    background-color: var(--_surface-muted);
    color: var(--_accent-text);
  }

  .disc + .heading {
    margin-block-start: calc(var(--_space) * -1.5);
  }

  .disc.good {
    background-color: var(--_success-surface);
    color: var(--_success);
  }

  .disc.bad {
    background-color: var(--_danger-surface);
    color: var(--_danger);
  }

  .choice > .hint {
    grid-column: 2 / -1;
  }

  .choice-amount {
    font-weight: 600;
    font-size: calc(var(--_size) * 1.125);
  }

  .choices + .field {
    margin-block-start: calc(var(--_space) * -1);
  }

  .affixed {
    position: relative;
    display: grid;
  }

  .affix {
    position: absolute;
    inset-block: 0;
    display: grid;
    place-items: center;
    min-inline-size: calc(var(--_space) * 11);
    color: var(--_text-muted);
    pointer-events: none;
  }

  .affix + .input {
    padding-inline-start: calc(var(--_space) * 11);
  }

  .code .input {
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }

  .aside {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: calc(var(--_space) * 2);
    color: var(--_text-muted);
  }

  .aside > .icon {
    margin-block-start: 0.05em;
  }

  .paying {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 3);
  }

  .row-change .button.link,
  .paying .button.link {
    min-inline-size: 0;
    padding-inline: 0;
    font-size: calc(var(--_size) * 0.9375);
  }

  .card-entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  /* The slot too has a box, or what is in it would stand below the skeleton. */
  .card-entry > * {
    display: block;
    grid-area: 1 / 1;
  }

  .card-skeleton {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-content: start;
    gap: calc(var(--_space) * 5) calc(var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 7);
  }

  .box {
    grid-column: 1 / -1;
    display: block;
    block-size: calc(var(--_target) + var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    animation: duecare-breathe 1.6s ease-in-out infinite alternate;
  }

  .box.half {
    grid-column: auto;
  }

  .box.solid {
    border-color: transparent;
    background-color: var(--_border);
  }

  .loading-title {
    font: 600 calc(var(--_size) * 1.375) / 1.25 var(--_font-display);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  [aria-busy] > .choices > .choice {
    border-color: var(--_border);
  }

  .dot {
    inline-size: calc(var(--_size) * 1.5);
    block-size: calc(var(--_size) * 1.5);
    border-radius: 50%;
    background-color: var(--_border);
  }

  .bone.long {
    --_bone: 14em;
  }

  .progress {
    inline-size: calc(var(--_size) * 2.75);
    block-size: calc(var(--_size) * 2.75);
    border: 4px solid var(--_border);
    border-block-start-color: var(--_accent-text);
    border-radius: 50%;
    animation: duecare-turn 0.9s linear infinite;
  }

  @keyframes duecare-turn {
    to {
      rotate: 1turn;
    }
  }

  .next,
  .next ul {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  .next [data-attention] {
    margin-block-end: calc(var(--_space) * 3);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2.5);
  }

  .actions > .button {
    flex: 1 1 auto;
  }

  .email {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: calc(var(--_space) * 4) calc(var(--_space) * 2.5);
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_border);
  }

  .email > p,
  .email > [data-attention] {
    grid-column: 1 / -1;
  }

  .notice[tabindex]:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .notice li > a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 2px;
  }

  [data-attention]:focus {
    outline: none;
  }
`;
