import { css } from 'lit';

/** The ways of the header, and the navigation: a bar in a narrow column, on phones at the foot of the window, and tabs elsewhere. */
export const navStyles = css`
  .top-link,
  .tab {
    appearance: none;
    display: inline-flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 0.5);
    min-block-size: calc(var(--_size) * 3.25);
    margin: 0;
    padding: var(--_space) calc(var(--_space) * 2);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text-muted);
    font: 500 calc(var(--_size) * 0.6875) / 1.2 var(--_font);
    overflow-wrap: normal;
    white-space: nowrap;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .top-link[aria-current] {
    color: var(--_accent-text);
    font-weight: 600;
  }

  .nav > ul {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
  }

  /* One row of equal columns, or more rows where large text or a wide font needs them. */
  .nav > ul > li {
    flex: 1 0 0;
    min-inline-size: min-content;
  }

  .nav {
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    background-color: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .tab {
    inline-size: 100%;
    padding-inline: 0;
  }

  :is(.top-link, .tab) > .icon {
    inline-size: calc(var(--_size) * 1.375);
    block-size: calc(var(--_size) * 1.375);
  }

  .tab[aria-current] {
    background-color: var(--_surface-muted);
    color: var(--_accent-text);
    font-weight: 600;
  }

  @media (hover: hover) {
    :is(.top-link, .tab):hover {
      background-color: var(--_surface-muted);
      color: var(--_text);
    }

    :is(.top-link, .tab)[aria-current]:hover {
      color: var(--_accent-text);
    }
  }

  /*
   * On a phone it is where the thumb is. Not where a card is typed above an on-screen keyboard, nor on a low screen: there it
   * would take too much room.
   */
  @media (pointer: coarse) and (min-height: 30em) {
    .portal:not(.paying) > .nav {
      position: sticky;
      z-index: 1;
      order: 1;
      inset-block-end: max(calc(var(--_space) * 2), env(safe-area-inset-bottom));
    }
  }

  @container (inline-size >= 46em) {
    .portal > .nav {
      position: static !important;
      order: 0 !important;
      padding: 0;
      border: 0;
      border-block-end: 1px solid var(--_border);
      border-radius: 0;
      margin-block-start: calc(var(--_space) * -4);
      background: none;
      box-shadow: none;
    }

    .nav > ul {
      display: flex;
      gap: calc(var(--_space) * 2);
      margin-inline-start: calc(var(--_space) * -3);
    }

    .nav > ul > li {
      flex: none;
    }

    .top-link,
    .tab {
      flex-direction: row;
      gap: calc(var(--_space) * 2);
      padding-inline: calc(var(--_space) * 3);
      font-size: calc(var(--_size) * 0.9375);
    }

    .tab {
      position: relative;
      border-radius: var(--_radius) var(--_radius) 0 0;
    }

    :is(.top-link, .tab) > .icon {
      inline-size: 1.25em;
      block-size: 1.25em;
    }

    .tab[aria-current] {
      background: none;
    }

    .tab[aria-current]::after {
      content: '';
      position: absolute;
      inset: auto calc(var(--_space) * 3) -1px;
      block-size: 3px;
      border-radius: 3px 3px 0 0;
      background-color: var(--_accent-text);
    }
  }

  @media (forced-colors: active) {
    .tab[aria-current],
    .top-link[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .nav {
      display: none;
    }
  }
`;
