import { css } from 'lit';

/** What stands before the portal: one column in the middle. */
export const entranceStyles = css`
  .main:is(.pay, .verify, .goodbye) {
    inline-size: 100%;
    max-inline-size: calc(var(--_size) * 34);
    margin-inline: auto;
  }

  .main.verify {
    max-inline-size: calc(var(--_size) * 32);
  }

  .lead {
    margin-block-start: calc(var(--_space) * -3);
    font-size: calc(var(--_size) * 1.0625);
    text-wrap: pretty;
  }

  .way-over {
    justify-self: center;
  }

  .instead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 5);
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius-card);
  }

  .instead > div {
    flex: 1 1 14em;
  }

  .instead > .button {
    flex: 0 1 auto;
  }

  .empty > .title {
    justify-self: center;
  }

  .card > .empty {
    min-block-size: calc(var(--_size) * 16);
  }
`;
