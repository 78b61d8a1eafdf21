import { css } from 'lit';

export const homeStyles = css`
  .welcome {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  .home-image {
    display: block;
    inline-size: 100%;
    block-size: calc(var(--_size) * 7);
    border-radius: var(--_radius-card);
    background-color: var(--_surface-muted);
    object-fit: cover;
  }

  .home,
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_space) * 5);
  }

  duecare-pay-now:not([nothing-due]) {
    display: block;
  }

  .latest {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }

  .latest-amount {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2.5);
    font: 600 calc(var(--_size) * 1.5) / 1.3 var(--_font-display);
    letter-spacing: -0.01em;
  }

  .tag {
    padding-inline: calc(var(--_space) * 2.5);
    border-radius: 1em;
    background-color: var(--_surface-muted);
    color: var(--_accent-text);
    font: 600 calc(var(--_size) * 0.8125) / 1.9 var(--_font);
    letter-spacing: normal;
  }

  .tag.late {
    background-color: var(--_warning-surface);
    color: var(--_warning);
  }

  .tag.good {
    background-color: var(--_success-surface);
    color: var(--_success);
  }

  .activity {
    display: grid;
    margin-inline: calc(var(--_space) * -3);
  }

  .activity > li:not(.entry) + li {
    border-block-start: 1px solid var(--_border);
  }

  .entry {
    appearance: none;
    display: grid;
    grid-template-columns: auto minmax(min-content, 1fr) auto auto;
    align-items: center;
    column-gap: calc(var(--_space) * 3);
    inline-size: 100%;
    min-block-size: calc(var(--_size) * 4);
    margin: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  li.entry {
    cursor: default;
  }

  @media (hover: hover) {
    :is(a, button).entry:hover {
      background-color: var(--_surface-muted);
    }
  }

  .mark {
    display: grid;
    place-items: center;
    inline-size: calc(var(--_size) * 2.5);
    block-size: calc(var(--_size) * 2.5);
    border-radius: 50%;
    background-color: var(--_surface-muted);
    color: var(--_text-muted);
  }

  .mark.good {
    background-color: var(--_success-surface);
    color: var(--_success);
  }

  .mark.bad {
    background-color: var(--_danger-surface);
    color: var(--_danger);
  }

  .entry-words {
    overflow-wrap: break-word;
    display: grid;
    min-inline-size: 0;
    text-wrap: balance;
  }

  .entry-title,
  .entry-amount {
    font-weight: 600;
  }

  .entry-next {
    display: grid;
    color: var(--_text-muted);
  }

  .entry-next:dir(rtl) {
    transform: scaleX(-1);
  }

  /* With large text on a phone: the amount below the words, and no picture beside them. */
  @container (inline-size < 15em) {
    .entry {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .entry > .mark {
      display: none;
    }

    .entry > .entry-amount {
      grid-area: 2 / 1;
    }

    .entry > .entry-next {
      grid-area: 1 / 2 / span 2;
    }
  }

  .more {
    margin-block-start: calc(var(--_space) * 2);
    margin-inline-start: calc(var(--_space) * -1);
  }

  .bone-label {
    --_bone: 6em;
  }

  .bone-line {
    --_bone: 9em;
  }

  .bone-amount {
    --_bone: 4em;
  }

  .bone-button {
    background: var(--_border);
    border-color: transparent !important;
    inline-size: 9em;
  }

  @container (inline-size >= 46em) {
    .home {
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
      align-items: start;
      gap: calc(var(--_space) * 6);
    }

    .welcome:has(.home-image) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 22em);
      align-items: center;
    }
  }
`;
