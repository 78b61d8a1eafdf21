import { css } from 'lit';

/** What the list of statements and a statement have in common: the status as an icon and words. */
export const statementStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    inline-size: fit-content;
    padding-inline: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border-radius: 1em;
    background-color: var(--_surface-muted);
    color: var(--_text-muted);
    font: 600 calc(var(--_size) * 0.8125) / 1.9 var(--_font);
    letter-spacing: normal;
    white-space: nowrap;
  }

  .badge:is(.paid, .covered) {
    background-color: var(--_success-surface);
    color: var(--_success);
  }

  .badge.past-due {
    background-color: var(--_warning-surface);
    color: var(--_warning);
  }

  .badge.due {
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
