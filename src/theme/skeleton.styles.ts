import { css } from 'lit';

/** `.bone` stands where a line of text will be: the line's height, a quiet bar within it. */
export const skeletonStyles = css`
  .bone {
    display: inline-block;
    position: relative;
    inline-size: var(--_bone, 8em);
    max-inline-size: 100%;
    color: transparent;
    user-select: none;
  }

  @container (inline-size < 15em) {
    .bone {
      inline-size: min(var(--_bone, 8em), 3em);
    }
  }

  .bone:has(> .bone-text) {
    inline-size: auto;
  }

  .bone-text {
    visibility: hidden;
  }

  .bone::before {
    content: '\\200b';
  }

  .bone::after {
    content: '';
    position: absolute;
    inset-block: 0.3em;
    inset-inline: 0;
    border-radius: 0.4em;
    background-color: var(--_border);
    animation: duecare-breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes duecare-breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (forced-colors: active) {
    .bone::after {
      background-color: GrayText;
    }
  }
`;
