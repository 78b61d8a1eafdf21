import { css } from 'lit';

export const providerStyles = css`
  :host {
    display: contents;
  }

  :host([color-scheme='light']) {
    color-scheme: light;
  }

  :host([color-scheme='dark']) {
    color-scheme: dark;
  }

  :host([color-scheme='auto']) {
    color-scheme: light dark;
  }
`;
