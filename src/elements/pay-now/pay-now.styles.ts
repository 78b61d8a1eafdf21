import { css } from 'lit';

export const payNowStyles = css`
  /* A link of the page's own looks and stands as if the element were not there. */
  :host,
  .widget {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    text-transform: inherit;
    overflow-wrap: inherit;
  }

  .trigger > .small,
  .note,
  .inline-form,
  dialog {
    color: var(--_text);
    font: 400 var(--_size) / 1.5 var(--_font);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
  }

  :host([nothing-due]) {
    display: none;
  }

  .trigger {
    display: contents;
  }

  .trigger[hidden] {
    display: none;
  }

  .note {
    display: block;
    margin-block-start: calc(var(--_space) * 2);
  }

  .trigger > .button {
    padding-inline: calc(var(--_space) * 7);
  }

  /* In a balance card it is as wide as there is room. */
  :host([slot='pay']) .trigger > .button {
    inline-size: 100%;
  }

  .inline-form {
    margin-block-start: calc(var(--_space) * 4);
  }
`;
