import { html, type TemplateResult } from 'lit';
import { field } from './controls.ts';
import type { Desk } from './desk.ts';
import { optionsForm } from './options-form.ts';

const colors = [
  ['primary', 'Primary'],
  ['secondary', 'Secondary'],
  ['accent', 'Accent'],
  ['background', 'Background'],
  ['surface', 'Surface'],
  ['dark', 'Dark: text'],
  ['info', 'Info'],
  ['success', 'Success'],
  ['warning', 'Warning'],
  ['error', 'Error'],
] as const;

export function themeForm(desk: Desk) {
  const { theme } = desk.settings.practice;
  return optionsForm(
    desk,
    'theme',
    'Theme colors',
    (fields) => ({ theme: Object.fromEntries(colors.map(([name]) => [name, fields.textOrNull(name)])) }),
    html`
      <p class="hint">Leave a field empty to keep the color. Colors that the page sets take precedence.</p>
      <div class="colors">${colors.map(([name, label]) => colorField(name, label, theme[name] ?? ''))}</div>
    `,
  );
}

/** The colour as text, and the browser's picker beside it. */
function colorField(name: string, label: string, value: string): TemplateResult {
  const onPick = (event: Event) => {
    const { currentTarget: picker } = event;
    if (!(picker instanceof HTMLInputElement)) return;
    const text = picker.parentElement?.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (text) text.value = picker.value;
  };
  return html`
    <div class="color">
      ${field({ label, name, value, required: false, pattern: '#[0-9A-Fa-f]{6}', title: 'Like #1b5e4a' })}
      <input type="color" aria-label="Pick the color: ${label}" .defaultValue=${value || '#808080'} @input=${onPick} />
    </div>
  `;
}
