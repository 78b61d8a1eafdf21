import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Theme } from '../../../src/contract/index.ts';
import { plainTheme } from '../../../mock-server/scenarios/practice.ts';
import { contrast, mix } from '../../../src/theme/contrast.ts';
import { palette } from '../../../src/theme/palette.ts';
import { practiceColors } from '../../../src/theme/practice-colors.ts';
import { pairs } from '../../../src/theme/pairs.ts';
import { anyTheme } from './any-theme.ts';

for (const dark of [false, true]) {
  test(`A-11: whatever colours a practice sets, every pair in use keeps its contrast on ${dark ? 'dark' : 'light'} pages`, () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        const colors = practiceColors(theme, dark, []);
        const shown = (name: keyof typeof palette) => colors[name] ?? palette[name][dark ? 1 : 0];
        for (const [ink, ground, least] of pairs) {
          const ratio = contrast(shown(ink), shown(ground));
          assert.ok(ratio >= least, `${ink} ${shown(ink)} on ${ground} ${shown(ground)} has ${ratio}.`);
        }
        const underPress = mix(shown('surface'), '#6e828c', 0.24);
        assert.ok(contrast(shown('accent-text'), underPress) >= 4.5);
      }),
      { numRuns: 1000 },
    );
  });
}

test('A-11: a corrected colour keeps its hue, and only its lightness moves', () => {
  const { accent, danger } = practiceColors({ ...plainTheme, primary: '#ffcc33', error: '#ff8888' }, false, []);
  assert.equal(Math.round(hue(accent ?? '')), Math.round(hue('#ffcc33')));
  assert.equal(Math.round(hue(danger ?? '')), Math.round(hue('#ff8888')));
});

test('A-11: legible colours stay as the practice set them, and nothing is said', () => {
  const corrected: string[] = [];
  const theme: Theme = { ...plainTheme, primary: '#5b3fa0', surface: '#fffdf8', dark: '#241a3d', success: '#14663c' };
  const { accent, surface, text, success } = practiceColors(theme, false, corrected);
  assert.deepEqual({ primary: accent, surface, dark: text, success }, definedOf(theme));
  assert.deepEqual(corrected, []);
});

test('A-11: what was illegible is named', () => {
  const corrected: string[] = [];
  practiceColors({ ...plainTheme, primary: '#ffee88', surface: '#ffffff', dark: '#eeeeee' }, false, corrected);
  assert.deepEqual(corrected.sort(), ['dark', 'primary']);
});

function definedOf(theme: Theme): Record<string, string> {
  return Object.fromEntries(Object.entries(theme).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** In degrees. */
function hue(text: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}
