import { css } from 'lit';

/** Header, navigation and footer. The navigation is a bar in a narrow column, on phones at the foot of the window, and tabs elsewhere. */
export const frameStyles = css`
  .portal {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 5);
    min-inline-size: 0;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .brand {
    display: flex;
    flex: 1 1 7em;
    align-items: center;
    min-block-size: calc(var(--_size) * 3);
    font: 600 calc(var(--_size) * 1.1875) / 1.2 var(--_font-display);
    letter-spacing: -0.01em;
  }

  .logo {
    display: block;
    inline-size: auto;
    max-inline-size: min(250px, 100%);
    block-size: auto;
    max-block-size: min(64px, calc(var(--_size) * 3));
    object-fit: contain;
    object-position: left center;
  }

  .logo:dir(rtl) {
    object-position: right center;
  }

  .bone-brand {
    --_bone: 11em;
  }

  .you {
    display: flex;
    gap: var(--_space);
    margin-inline-end: calc(var(--_space) * -2);
  }

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
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    margin: 0;
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

  .main,
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_space) * 5);
  }

  .main {
    min-block-size: calc(var(--_size) * 24);
  }

  .title {
    font-size: calc(var(--_size) * 1.75);
    font-size: clamp(var(--_size) * 1.5, 5.5cqi, var(--_size) * 2.125);
    line-height: 1.2;
    letter-spacing: -0.02em;
    text-wrap: balance;
    scroll-margin-block: calc(var(--_size) * 6);
    justify-self: start;
  }

  .title:focus:not(:focus-visible) {
    outline: none;
  }

  /* The section has said it already. */
  .listed::part(heading):not(:focus) {
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .paying-beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    gap: calc(var(--_space) * 6);
  }

  .aside {
    display: none;
  }

  .paying-beside > ::slotted(*) {
    max-inline-size: none;
    margin-inline: 0;
  }

  .back {
    margin-block-end: calc(var(--_space) * -4);
  }

  .back > .button {
    margin-inline-start: calc(var(--_space) * -1);
    text-decoration: none;
  }

  .back > .button:hover {
    text-decoration: underline;
  }

  .foot {
    display: grid;
    gap: var(--_space);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  .foot-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: calc(var(--_space) * 4);
  }

  .foot-ways > a {
    display: inline-flex;
    align-items: center;
    min-block-size: calc(var(--_size) * 1.75);
  }

  @container (inline-size >= 46em) {
    .portal {
      gap: calc(var(--_space) * 7);
    }

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

    .you {
      margin-inline-end: calc(var(--_space) * -3);
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

    .logo {
      max-block-size: 64px;
    }

    .paying-beside {
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    }

    .aside {
      display: block;
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
    .top > .you,
    .nav,
    .back {
      display: none;
    }
  }
`;
