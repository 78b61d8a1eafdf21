import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast } from '../../../src/theme/contrast.ts';
import { pairs } from '../../../src/theme/pairs.ts';
import { schemeColors } from '../../../src/theme/scheme-colors.ts';

for (const mode of ['light', 'dark'] as const) {
  const colors = schemeColors({}, mode === 'dark');
  for (const [ink, ground, least] of pairs) {
    test(`A-11: ${ink} on ${ground} in ${mode} has ${least}:1 and more`, () => {
      const ratio = contrast(colors[ink], colors[ground]);
      assert.ok(ratio >= least, `It has ${ratio}.`);
    });
  }
}

test('a colour that follows another one is what a browser makes of it', () => {
  // color-mix(in oklab, #0c7a84 45%, #ffffff), as Chromium draws it.
  assert.equal(schemeColors({}, true)['accent-text'], '#9dc2c6');
  assert.equal(schemeColors({ 'color-accent': '#123456' }, false).focus, '#123456');
  assert.throws(() => schemeColors({ 'color-accent': 'red' }, false), TypeError);
});
