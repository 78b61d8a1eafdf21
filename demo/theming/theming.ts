import { html, render } from 'lit';
import { presets, type Preset, type PresetName, type ThemeTokens } from '../../src/theme/presets.ts';
import { themeCss } from '../../src/theme/theme-css.ts';
import { groups, showGroup } from './gallery/gallery.ts';
import { legibility, swatchCss, verdict } from './legibility.ts';
import type { Scheme } from './model.ts';
import { panel } from './panel.ts';
import { tokenNames } from './tokens.ts';

// The theme builder: tokens on one side, elements that wear them on the other, and the CSS that brings them to any page.
const widths = [
  ['320', '320 px'],
  ['phone', 'Phone'],
  ['desktop', 'Desktop'],
] as const;

let tokens: ThemeTokens = {};
let scheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
let width: (typeof widths)[number][0] = 'phone';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element;
}

const canvas = part('canvas');
const code = part('css');
const said = part('said');
const picker = part('element') as HTMLSelectElement;

const cssText = () =>
  Object.keys(tokens).length > 0
    ? themeCss(':root', tokens)
    : '/* Nothing is changed: the elements have their default look. */\n';

function paint(): void {
  dress();
  sheet.replaceSync(swatchCss(tokens, scheme));
  document.documentElement.dataset.scheme = scheme;
  canvas.dataset.width = width;
  render(panel({ tokens, scheme, change, start }), part('panel'));
  render(legibility({ tokens, scheme, change, turn }), part('legibility'));
  render(switches(), part('switches'));
  code.textContent = cssText();
  const { isLegible, text } = verdict(tokens);
  part('verdict').dataset.legible = String(isLegible);
  if (part('verdict').textContent !== text) part('verdict').textContent = text;
}

/** On the root, where a card frame learns of it at once. */
function dress(): void {
  const { style } = document.documentElement;
  for (const name of tokenNames) {
    const value = tokens[name];
    const css = typeof value === 'object' ? `light-dark(${value.join(', ')})` : (value ?? '');
    style.setProperty(`--duecare-${name}`, css);
  }
}

function change(next: ThemeTokens): void {
  tokens = next;
  said.textContent = '';
  paint();
}

function turn(next: Scheme): void {
  scheme = next;
  paint();
}

function start(name: PresetName): void {
  const preset: Preset = presets[name];
  if (preset.isDark) scheme = 'dark';
  change({ ...preset.tokens });
}

function switches() {
  const radio = (group: string, value: string, title: string, checked: boolean, pick: () => void) =>
    html`<label class="segment"
      ><input type="radio" name=${group} value=${value} .checked=${checked} @change=${pick} /><span
        >${title}</span
      ></label
    >`;
  return html`
    <fieldset class="segments">
      <legend>Page</legend>
      ${(['light', 'dark'] as const).map((one) =>
        radio('scheme', one, one === 'light' ? 'Light' : 'Dark', scheme === one, () => turn(one)),
      )}
    </fieldset>
    <fieldset class="segments">
      <legend>Width</legend>
      ${widths.map(([one, title]) =>
        radio('width', one, title, width === one, () => {
          width = one;
          paint();
        }),
      )}
    </fieldset>
  `;
}

async function show(tag: string): Promise<void> {
  const group = groups.find((one) => one.tag === tag);
  if (!group) return;
  part('title').textContent = group.title;
  part('states').textContent = `${group.title} is loading.`;
  try {
    await showGroup(canvas, group);
  } finally {
    if (picker.value === tag)
      part('states').textContent =
        `${group.title}: ${String(group.scenes.length)} ${group.scenes.length === 1 ? 'state' : 'states'}.`;
  }
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(cssText());
    said.textContent = 'The CSS is copied.';
  } catch {
    getSelection()?.selectAllChildren(code);
    said.textContent =
      'Your browser does not allow access to the clipboard. The CSS is selected: copy it with the keyboard.';
  }
}

render(
  groups.map(({ tag, title }) => html`<option value=${tag}>${title}</option>`),
  picker,
);
picker.addEventListener('change', () => void show(picker.value));
part('copy').addEventListener('click', () => void copy());
part('reset').addEventListener('click', () => change({}));
paint();
void show(picker.value);
