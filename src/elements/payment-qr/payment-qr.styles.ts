import { css } from 'lit';

export const paymentQrStyles = css`
  .body {
    margin-block-start: calc(var(--_space) * 4);
  }

  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    justify-items: center;
  }

  /* White on every page and in forced colours: scanners read dark on light. */
  .qr {
    inline-size: min(100%, calc(var(--_size) * 13));
    aspect-ratio: 1;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: #fff;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }

  .qr > svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .bone-square {
    border-color: transparent;
    background-color: var(--_border);
    animation: duecare-breathe 1.6s ease-in-out infinite alternate;
  }

  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    justify-items: start;
    gap: calc(var(--_space) * 3);
    inline-size: 100%;
  }

  .typed dt {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
  }

  .code {
    font:
      600 calc(var(--_size) * 1.5) / 1.4 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    letter-spacing: 0.06em;
  }

  .groups {
    display: inline-flex;
    flex-wrap: wrap;
    column-gap: 0.6em;
  }

  .renew {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 3);
  }

  .trouble {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_danger);
  }

  .bone-long {
    --_bone: 14em;
  }

  .bone-code {
    --_bone: 8em;
  }

  @container (inline-size >= 30em) {
    .sheet {
      grid-template-columns: auto 1fr;
      gap: calc(var(--_space) * 7);
    }

    .qr {
      inline-size: calc(var(--_size) * 13);
    }
  }

  @media print {
    :host {
      color-scheme: light;
    }

    :host(:not([has-code])) {
      display: none;
    }

    .card {
      padding: 0;
      border: 0;
    }

    .muted,
    .typed dt {
      color: #000;
    }
  }
`;
