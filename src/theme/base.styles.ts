import { css } from 'lit';

/** What every element starts from: type, box sizes, hidden things, focus, and what the reader's system asks for. */
export const baseStyles = css`
  /* A page's important rules for everything reach the host, and nothing inside. */
  :host,
  .widget {
    box-sizing: border-box;
    color: var(--_text);
    font: 400 var(--_size) / 1.5 var(--_font);
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    white-space: normal;
    hyphens: manual;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
    -webkit-text-size-adjust: 100%;
    /* A long word breaks before it pushes an amount off the screen. */
    overflow-wrap: anywhere;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .widget {
    display: contents;
  }

  p,
  dl,
  dd,
  ul,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    list-style: none;
  }

  a {
    color: var(--_accent-text);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  /* Three bands, so that the ring is seen on any background a host may have. */
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 6px var(--_surface);
  }

  .heading {
    margin: 0;
    font: 600 calc(var(--_size) * 1.125) / 1.35 var(--_font-display);
    letter-spacing: -0.005em;
    outline-offset: 6px;
  }

  .small {
    font-size: calc(var(--_size) * 0.875);
    line-height: 1.45;
  }

  .muted {
    color: var(--_text-muted);
  }

  .amount {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }

  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .visually-hidden {
    position: absolute;
    inset-inline-start: 1px;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }

  /* Paper is light, whatever the page is. */
  @media print {
    :host {
      color-scheme: light !important;
    }
  }
`;
