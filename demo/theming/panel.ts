import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { presets, type PresetName, type ThemeTokens, type TokenName } from '../../src/theme/presets.ts';
import { schemeColors, type ColorName } from '../../src/theme/scheme-colors.ts';
import { colorToken, withColor, without, type Scheme } from './model.ts';
import { describe, mainColors, moreColors, pixelsOf, selects, shadows, sizeValue, sliders, titleOf } from './tokens.ts';
import type { Choices, Slider } from './tokens.ts';

export interface PanelView {
  tokens: ThemeTokens;
  scheme: Scheme;
  change: (tokens: ThemeTokens) => void;
  start: (preset: PresetName) => void;
}

const presetNames = Object.keys(presets).filter((name): name is PresetName => name in presets);

const undoIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 10h10a5 5 0 0 1 0 10H9M4 10l4-4M4 10l4 4" />
</svg>`;

const valueOf = (event: Event) =>
  event.currentTarget instanceof HTMLInputElement || event.currentTarget instanceof HTMLSelectElement
    ? event.currentTarget.value
    : '';

/** Everything that can be changed. */
export function panel(view: PanelView): TemplateResult {
  return html`
    <section aria-labelledby="start-title">
      <h2 id="start-title">Start from</h2>
      <div class="chips">
        ${presetNames.map(
          (name) => html`
            <button
              type="button"
              class="chip"
              data-preset=${name}
              title=${presets[name].description}
              @click=${() => view.start(name)}
            >
              <span class="chip-face" aria-hidden="true"></span>${titleOf(name)}
            </button>
          `,
        )}
      </div>
    </section>
    <section aria-labelledby="colors-title">
      <h2 id="colors-title">Colors <span class="quiet">on ${view.scheme} pages</span></h2>
      <div class="colors">${mainColors.map((name) => color(view, name))}</div>
      <details>
        <summary>Lines, focus and messages</summary>
        <div class="colors">${moreColors.map((name) => color(view, name))}</div>
      </details>
    </section>
    <section aria-labelledby="type-title">
      <h2 id="type-title">Type</h2>
      ${selects.map((choices) => select(view, choices))} ${sliders.slice(0, 1).map((one) => slider(view, one))}
    </section>
    <section aria-labelledby="shape-title">
      <h2 id="shape-title">Shape and space</h2>
      ${sliders.slice(1).map((one) => slider(view, one))} ${select(view, shadows)}
    </section>
  `;
}

function color(view: PanelView, name: ColorName): TemplateResult {
  const { tokens, scheme, change } = view;
  const token = colorToken(name);
  const value = schemeColors(tokens, scheme === 'dark')[name];
  const title = titleOf(name);
  const set = (event: Event) => {
    const text = valueOf(event).trim().toLowerCase();
    if (/^#[0-9a-f]{6}$/.test(text)) change(withColor(tokens, name, scheme, text));
  };
  return html`
    <div class="color">
      <input type="color" aria-label="${title}: pick" .value=${live(value)} @input=${set} />
      <label for="hex-${name}">${title} <span class="quiet">${describe(token)}</span></label>
      <input
        id="hex-${name}"
        class="hex"
        name=${token}
        autocomplete="off"
        spellcheck="false"
        maxlength="7"
        .value=${live(value)}
        @change=${set}
      />
      ${undo(view, token, title)}
    </div>
  `;
}

function slider(view: PanelView, one: Slider): TemplateResult {
  const pixels = pixelsOf(view.tokens, one);
  const set = (event: Event) => view.change({ ...view.tokens, [one.token]: sizeValue(Number(valueOf(event))) });
  return html`
    <div class="slider">
      <label for="size-${one.token}">${one.title}</label>
      <output for="size-${one.token}">${pixels} px</output>
      ${undo(view, one.token, one.title)}
      <input
        id="size-${one.token}"
        name=${one.token}
        type="range"
        min=${one.least}
        max=${one.most}
        aria-valuetext="${pixels} pixels"
        .value=${live(String(pixels))}
        @input=${set}
      />
    </div>
  `;
}

function select({ tokens, change }: PanelView, { token, title, options }: Choices): TemplateResult {
  const chosen = String(tokens[token] ?? '');
  const known = options.some(([, value]) => value === chosen);
  const set = (event: Event) => {
    const value = valueOf(event);
    change(value === '' ? without(tokens, token) : { ...tokens, [token]: value });
  };
  return html`
    <div class="choice">
      <label for="choice-${token}">${title}</label>
      <select id="choice-${token}" name=${token} .value=${live(chosen)} @change=${set}>
        ${options.map(([name, value]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
        ${known ? nothing : html`<option value=${chosen} selected>The preset’s</option>`}
      </select>
    </div>
  `;
}

function undo({ tokens, change }: PanelView, token: TokenName, title: string): TemplateResult {
  return html`
    <button
      type="button"
      class="undo"
      aria-label="Reset ${title}"
      ?hidden=${tokens[token] === undefined}
      @click=${() => change(without(tokens, token))}
    >
      ${undoIcon}
    </button>
  `;
}
