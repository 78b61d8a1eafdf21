import { html, nothing, type TemplateResult } from 'lit';
import type { ThemeTokens } from '../../src/theme/presets.ts';
import { meetings, mended, type Meeting, type Scheme } from './model.ts';
import { titleOf } from './tokens.ts';

export interface LegibilityView {
  tokens: ThemeTokens;
  scheme: Scheme;
  change: (tokens: ThemeTokens) => void;
  /** Shows the other scheme. */
  turn: (scheme: Scheme) => void;
}

const schemes: readonly Scheme[] = ['light', 'dark'];
/** Outlines and icons are no text. */
const shape = html`<svg viewBox="0 0 20 20"><circle cx="10" cy="10" r="7" /></svg>`;

const weakOf = (tokens: ThemeTokens, scheme: Scheme) => meetings(tokens, scheme).filter(({ isLegible }) => !isLegible);
const idOf = ({ ink, ground }: Meeting) => `${ink}-on-${ground}`;

/** Every pair of colours that meet, as the elements show them: what cannot be read comes first, with a way out. */
export function legibility({ tokens, scheme, change, turn }: LegibilityView): TemplateResult {
  const all = meetings(tokens, scheme).sort((one, other) => one.ratio / one.least - other.ratio / other.least);
  const elsewhere = schemes.find((other) => other !== scheme && weakOf(tokens, other).length > 0);
  return html`
    ${
      elsewhere === undefined
        ? nothing
        : html`<p class="elsewhere">
            Some colors cannot be read on ${elsewhere} pages.
            <button type="button" class="plain" @click=${() => turn(elsewhere)}>Show ${elsewhere}</button>
          </p>`
    }
    <ul class="pairs">
      ${all.map(
        (one) => html`
          <li class="pair ${one.isLegible ? '' : 'weak'}">
            <span class="swatch" data-pair=${idOf(one)} aria-hidden="true">${one.least > 3 ? 'Aa' : shape}</span>
            <span class="pair-words">
              ${titleOf(one.ink)} on ${titleOf(one.ground).toLowerCase()}
              ${one.isLegible ? nothing : html`<strong>Hard to read: it needs ${one.least}:1</strong>`}
            </span>
            <span class="ratio">${one.ratio.toFixed(1)}<span class="quiet">:1</span></span>
            ${
              one.isLegible
                ? nothing
                : html`<button
                    type="button"
                    class="plain"
                    aria-label="Fix ${titleOf(one.ink)}"
                    @click=${() => change(mended(tokens, one, scheme))}
                  >
                    Fix
                  </button>`
            }
          </li>
        `,
      )}
    </ul>
  `;
}

/** In a word, for the head of the page. */
export function verdict(tokens: ThemeTokens): { isLegible: boolean; text: string } {
  const weak = schemes.flatMap((scheme) => weakOf(tokens, scheme)).length;
  if (weak === 0) return { isLegible: true, text: 'Everything can be read, on light and dark pages.' };
  return {
    isLegible: false,
    text: `${String(weak)} ${weak === 1 ? 'pair of colors is' : 'pairs of colors are'} hard to read.`,
  };
}

/** The swatches' colours, as a style sheet: the policy of the page allows no inline style. */
export function swatchCss(tokens: ThemeTokens, scheme: Scheme): string {
  return meetings(tokens, scheme)
    .map((one) => `[data-pair='${idOf(one)}'] { color: ${one.inkColor}; background-color: ${one.groundColor}; }`)
    .join('\n');
}
