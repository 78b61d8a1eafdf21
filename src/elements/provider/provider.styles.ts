import { css } from 'lit';

export const providerStyles = css`
  :host {
    display: contents;
  }

  :host([color-scheme='light' i]) {
    color-scheme: light;
  }

  :host([color-scheme='dark' i]) {
    color-scheme: dark;
  }

  :host([color-scheme='auto' i]) {
    color-scheme: light dark;
  }
`;
