import { css } from 'lit';

/** On paper the receipt is a letter: no card around it, the page's own white, and nothing torn that fits a page. */
export const receiptPrintStyles = css`
  @media print {
    :host {
      --_space: 3pt;
      --_border: #b8c2c6;
      --_text-muted: #333;
      --_surface-muted: #fff;
      --_size: 10.5pt;
      min-inline-size: 0;
      background: #fff;
    }

    .card {
      padding: 0;
      border: 0;
      break-inside: auto;
      background: none;
    }

    .actions,
    .email {
      display: none;
    }

    .document * {
      color: #000;
    }

    .what {
      justify-items: end;
    }

    .figures {
      grid-template-columns: auto 1fr;
      gap: calc(var(--_space) * 12);
    }

    .facts {
      grid-template-columns: repeat(3, 1fr);
    }

    .huge {
      font-size: 22pt;
    }

    .document,
    .part {
      gap: calc(var(--_space) * 4);
    }

    .figures {
      padding-block: calc(var(--_space) * 3);
    }

    .keep .sums {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 12);
      max-inline-size: none;
    }

    .sum-total {
      padding-block-start: 0;
      border: 0;
    }

    .notice {
      border: 1px solid var(--_border);
    }

    .letterhead,
    .figures,
    .keep,
    .notice,
    .closing {
      break-inside: avoid;
    }

    .part-title {
      break-after: avoid;
    }
  }
`;
