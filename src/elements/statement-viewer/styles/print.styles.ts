import { css } from 'lit';

/**
 * The letter: sizes in points, black on white whatever the page's theme, the address where windows of envelopes are, visits
 * whole on a page if they fit, and the coupon whole at the end.
 */
export const printStyles = css`
  @media print {
    :host {
      --_size: 10pt;
      --_text: #000;
      --_text-muted: #333;
      --_border: #bbb;
      --_border-strong: #000;
      color-scheme: light;
    }

    .card {
      padding: 0;
      border: 0;
      border-radius: 0;
      break-inside: auto;
    }

    .sheet {
      display: block;
    }

    .sheet > * + * {
      margin-block-start: 16pt;
    }

    .today {
      display: none;
    }

    .letterhead {
      flex-wrap: nowrap;
      padding-block-end: 10pt;
      border-block-end: 1.5pt solid #000;
    }

    .practice-name {
      font-size: 13pt;
    }

    .document > .heading {
      font-size: 14pt;
    }

    .parties {
      grid-template-columns: 1fr 19em;
      align-items: start;
      min-block-size: 1.4in;
    }

    .to {
      padding-block-start: 14pt;
      font-size: 11pt;
    }

    .summary {
      border: 1pt solid #000;
      border-radius: 3pt;
      overflow: hidden;
    }

    .summary > .paper {
      display: flex;
    }

    .summary > div {
      padding: 3.5pt 8pt;
    }

    .summary > .strong {
      background-color: #eee;
      print-color-adjust: exact;
    }

    .section {
      display: block;
      padding: 0;
      border: 0;
    }

    .section > * + * {
      margin-block-start: 10pt;
    }

    .section-head {
      break-after: avoid;
    }

    .section-title {
      font-size: 12pt;
      break-after: avoid;
    }

    .sum,
    .since {
      inline-size: 26em;
      margin-inline-start: auto;
      break-inside: avoid;
    }

    .coupon {
      display: block;
      padding-block-start: 12pt;
      border-block-start: 1pt dashed #000;
      break-inside: avoid;
    }

    .coupon-ways {
      display: grid;
      grid-template-columns: 1fr 17em;
      gap: 24pt;
      margin-block-start: 8pt;
    }

    duecare-payment-qr {
      --duecare-font-size: 9.5pt;
    }

    .slip {
      display: block;
      font-size: 9.5pt;
    }

    .slip-title {
      font: 600 11pt / 1.35 var(--_font-display);
    }

    .slip > dl {
      margin-block: 6pt;
    }

    .slip > dl > div {
      display: flex;
      justify-content: space-between;
      align-items: end;
      gap: 12pt;
      padding-block: 2.5pt;
      border-block-end: 0.5pt solid #999;
    }

    .blank {
      display: block;
      inline-size: 8em;
      block-size: 20pt;
    }

    .slip-address > span {
      display: block;
    }

    .footer {
      font-size: 8.5pt;
    }
  }
`;
