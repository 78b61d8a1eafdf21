import { css } from 'lit';

/**
 * The surface an element stands on. The host is the container that queries measure, so an element fits the column it is put
 * in, whatever the screen; and they measure in em, so that large text gets the narrow layout. A container has no width of
 * its own: in a flex row it would vanish but for the minimum.
 */
export const cardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: min(100%, 17.5em);
  }

  .card {
    display: flow-root;
    position: relative;
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    background-color: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .card > .heading + * {
    margin-block-start: calc(var(--_space) * 4);
  }

  @container (inline-size < 18em) {
    .card {
      padding: calc(var(--_space) * 4);
    }
  }

  @container (inline-size >= 30em) {
    .card {
      padding: calc(var(--_space) * 7);
    }
  }

  @media print {
    .card {
      box-shadow: none;
      break-inside: avoid;
    }
  }
`;
