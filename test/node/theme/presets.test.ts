import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast } from '../../../src/theme/contrast.ts';
import { presets, type Preset } from '../../../src/theme/presets.ts';
import { publicTokens } from '../../../src/theme/public-tokens.ts';
import { colorNames, schemeColors } from '../../../src/theme/scheme-colors.ts';
import { presetCss, themeCss } from '../../../src/theme/theme-css.ts';
import { pairs } from '../../../src/theme/pairs.ts';

const all: [string, Preset][] = Object.entries(presets);

for (const [name, { tokens }] of all) {
  for (const mode of ['light', 'dark'] as const) {
    test(`A-11: the preset ${name} is legible on ${mode} pages`, () => {
      const colors = schemeColors(tokens, mode === 'dark');
      for (const [ink, ground, least] of pairs) {
        const ratio = contrast(colors[ink], colors[ground]);
        assert.ok(ratio >= least, `${ink} ${colors[ink]} on ${ground} ${colors[ground]} has ${ratio.toFixed(2)}.`);
      }
    });
  }
}

test('A-11: high contrast has 7:1 for text and 4.5:1 for outlines', () => {
  for (const dark of [false, true]) {
    const colors = schemeColors(presets['high-contrast'].tokens, dark);
    for (const [ink, ground, least] of pairs) {
      const ratio = contrast(colors[ink], colors[ground]);
      assert.ok(ratio >= (least > 3 ? 7 : 4.5), `${ink} on ${ground} has ${ratio.toFixed(2)}.`);
    }
  }
});

test('a preset with colours has all of them, so that none comes from the practice beside', () => {
  for (const [name, { tokens }] of all) {
    const colors = Object.keys(tokens).filter((token) => token.startsWith('color-'));
    if (colors.length > 0) assert.deepEqual(colors.sort(), colorNames.map((color) => `color-${color}`).sort(), name);
  }
});

test('a preset sets public tokens alone, and asks the network for nothing', () => {
  const known = publicTokens.map(({ name }) => name as string);
  for (const [name, preset] of all) {
    const css = presetCss(name, preset);
    for (const [set] of css.matchAll(/(?<=^\s*)--[\w-]+(?=:)/gm)) assert.ok(known.includes(set), `${name}: ${set}`);
    assert.doesNotMatch(css, /url\(|@import|var\(--_/);
  }
});

test('default takes every token back', () => {
  const css = presetCss('default', presets.default);
  for (const { name } of publicTokens) assert.ok(css.includes(`${name}: initial;`), name);
});

test('where values differ by light and dark, browsers without light-dark() get the light one', () => {
  assert.equal(
    themeCss('.brand', { 'color-accent': ['#5b3fa0', '#8f76d6'], radius: '4px' }),
    `.brand {
  --duecare-color-accent: #5b3fa0;
  --duecare-radius: 4px;
}

@supports (color: light-dark(red, red)) {
  .brand {
    --duecare-color-accent: light-dark(#5b3fa0, #8f76d6);
  }
}
`,
  );
});
