import { css } from 'lit';

/** What the list of receipts and a receipt have in common: the status as an icon and a word. */
export const receiptStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1);
    inline-size: fit-content;
    padding-inline: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border-radius: 1em;
    background-color: var(--_surface-muted);
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 600;
    line-height: 1.9;
    white-space: nowrap;
  }

  .badge.paid {
    background-color: var(--_success-surface);
    color: var(--_success);
  }

  .badge.unsuccessful {
    background-color: var(--_danger-surface);
    color: var(--_danger);
  }

  .badge.refund {
    background-color: var(--_surface-muted);
    color: var(--_accent-text);
  }

  @container (inline-size < 15em) {
    .badge {
      line-height: 1.4;
      white-space: normal;
    }
  }

  @media print {
    .badge {
      padding-inline: 0;
      background: none;
    }
  }
`;
