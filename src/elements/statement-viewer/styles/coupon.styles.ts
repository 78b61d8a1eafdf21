import { css } from 'lit';

/** How to pay. The slip to send with a check is for paper alone. */
export const couponStyles = css`
  .coupon {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    padding-block-start: calc(var(--_space) * 6);
    border-block-start: 1px solid var(--_border);
  }

  duecare-payment-qr::part(card) {
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
  }

  .slip {
    display: none;
  }
`;
