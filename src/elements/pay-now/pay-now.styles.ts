import { css } from 'lit';

export const payNowStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  :host([target='inline']) {
    display: block;
  }

  :host([nothing-due]) {
    display: none;
  }

  .trigger {
    display: contents;
  }

  .trigger > .button {
    inline-size: 100%;
    padding-inline: calc(var(--_space) * 7);
  }

  .inline-form {
    margin-block-start: calc(var(--_space) * 4);
  }
`;
