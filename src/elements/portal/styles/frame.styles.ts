import { css } from 'lit';

/** Header, sections and footer. */
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

    .you {
      margin-inline-end: calc(var(--_space) * -3);
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

  @media print {
    .top > .you,
    .back {
      display: none;
    }
  }
`;
