import { css } from 'lit';

/** On paper the receipt stands alone. */
export const printStyles = css`
  @media print {
    :host {
      max-inline-size: none;
    }

    .card:has(.receipt) {
      padding: 0;
      border: 0;
    }

    .away,
    .actions,
    .email,
    .footer,
    .disc {
      display: none;
    }

    .receipt * {
      outline: 0;
      color: #000;
    }
  }
`;
