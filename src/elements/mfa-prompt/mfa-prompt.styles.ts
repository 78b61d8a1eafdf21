import { css } from 'lit';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { dialogStyles } from '../../theme/dialog.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { fieldStyles } from '../../theme/field.styles.ts';
import { noticeStyles } from '../../theme/notice.styles.ts';
import { sessionWarningStyles } from '../../theme/session-warning.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';

export const mfaPromptStyles = [
  buttonStyles,
  cardStyles,
  dialogStyles,
  emptyStyles,
  fieldStyles,
  noticeStyles,
  sessionWarningStyles,
  skeletonStyles,
  css`
    /* Around a page's content it is no box of its own. */
    :host([target='dialog']) {
      display: contents;
    }

    .card {
      max-inline-size: calc(var(--_size) * 32);
      margin-inline: auto;
    }

    .content:focus {
      outline: none;
    }

    .content:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 4px;
      box-shadow: none;
    }

    .screen {
      display: grid;
      gap: calc(var(--_space) * 5);
      grid-template-columns: minmax(0, 1fr);
    }

    .screen > .heading {
      justify-self: start;
      font-size: calc(var(--_size) * 1.375);
      line-height: 1.25;
      letter-spacing: -0.012em;
      text-wrap: balance;
      scroll-margin-block: calc(var(--_size) * 6);
    }

    .heading:focus {
      outline: none;
    }

    .heading:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: calc(var(--_space) * 1);
      border-radius: 2px;
    }

    .screen > .heading + p {
      margin-block-start: calc(var(--_space) * -2.5);
    }

    .screen > .disc {
      margin: 0;
    }

    .disc + .heading {
      margin-block-start: calc(var(--_space) * -1.5);
    }

    .names {
      display: grid;
      align-items: start;
      gap: calc(var(--_space) * 5) calc(var(--_space) * 4);
    }

    @container (inline-size >= 30em) {
      .names {
        grid-template-columns: 1fr 1fr;
      }
    }

    .channels > .choices {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    }

    legend {
      padding: 0;
      margin-block-end: calc(var(--_space) * 2);
    }

    .choice-label {
      font-weight: 600;
    }

    .choice .masked {
      display: block;
      font-variant-numeric: tabular-nums lining-nums;
    }

    .choice.alone {
      cursor: auto;
      border-color: var(--_border);
      background-color: var(--_surface-muted);
    }

    .one-time .input {
      max-inline-size: 12em;
      font-size: max(16px, calc(var(--_size) * 1.375));
      letter-spacing: 0.12em;
    }

    .ways {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    }

    .ways .button.link {
      padding-inline: 0;
    }

    .notice .title {
      font-weight: 500;
    }

    .notice li > a {
      display: inline-block;
      min-block-size: 24px;
      padding-block: 2px;
    }

    .notice[tabindex]:focus {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }

    [data-attention]:focus {
      outline: none;
    }

    .footer {
      margin-block-start: calc(var(--_space) * 5);
      padding-block-start: calc(var(--_space) * 4);
      border-block-start: 1px solid var(--_border);
    }

    .contact {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 calc(var(--_space) * 4);
    }

    .contact a {
      display: inline-flex;
      align-items: center;
      min-block-size: max(24px, calc(var(--_size) * 1.75));
    }

    .bone.title {
      --_bone: 11em;
    }

    .bone.line {
      --_bone: 100%;
    }

    .bone.field {
      --_bone: 100%;
      block-size: calc(var(--_target) + var(--_space));
    }
  `,
];
