import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainTheme } from '../../../mock-server/scenarios/practice.ts';
import { contrast } from '../../../src/theme/contrast.ts';
import { palette } from '../../../src/theme/palette.ts';
import { practiceSheet } from '../../../src/theme/practice-sheet.ts';
import { pairs } from '../../../src/theme/pairs.ts';
import { anyTheme } from './any-theme.ts';

const nothing = () => false;

/** Names of the tokens that the rules speak of. */
const tokensIn = (text: string) => new Set(text.match(/--duecare-color-[a-z-]+/g));

test('a practice without colours of its own changes nothing', () => {
  assert.deepEqual(practiceSheet(plainTheme, nothing), { text: '', corrected: [] });
});

test('what no colour of the practice touches stays as it is', () => {
  const { text } = practiceSheet({ ...plainTheme, primary: '#5b3fa0' }, nothing);
  assert.deepEqual(
    [...tokensIn(text)],
    ['accent', 'accent-text', 'focus', 'info'].map((name) => `--duecare-color-${name}`),
  );
  assert.ok(text.includes('#5b3fa0'));
});

test("every rule asks for the page's own token first", () => {
  const { text } = practiceSheet({ ...plainTheme, primary: '#5b3fa0', surface: '#fff4e0' }, nothing);
  for (const token of tokensIn(text)) {
    const name = token.replace('--duecare-color-', '');
    assert.ok(text.includes(`--_${name}:var(${token},`), name);
  }
});

test('what follows from a colour is left to a page that sets that colour itself', () => {
  const { text, corrected } = practiceSheet(
    { ...plainTheme, primary: '#ffee88', success: '#14663c' },
    (token) => token === '--duecare-color-accent',
  );
  assert.doesNotMatch(text, /accent/);
  assert.match(text, /success/);
  assert.deepEqual(corrected, []);
});

test('dark pages get a variant of each colour', () => {
  const { text } = practiceSheet({ ...plainTheme, surface: '#fffdf8', dark: '#241a3d' }, nothing);
  assert.match(text, /--_surface:var\(--duecare-color-surface,light-dark\(#fffdf8,#[\da-f]{6}\)\)/);
});

test('A-11: what was illegible is named', () => {
  const { corrected } = practiceSheet({ ...plainTheme, primary: '#ffee88', dark: '#eeeeee' }, nothing);
  assert.deepEqual(corrected.sort(), ['dark', 'primary']);
});

test('C-05: of what is no colour nothing gets into the rules', () => {
  const hostile = { ...plainTheme, primary: 'red;}*{background:url(https://x.test)}' };
  assert.equal(practiceSheet(hostile, nothing).text, '');
});

for (const [scheme, at] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  test(`A-11: whatever is set and whatever left open, what is shown keeps its contrast on ${scheme} pages`, () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        const { text } = practiceSheet(theme, nothing);
        const shown = new Map(
          [...text.matchAll(/--_([a-z-]+):var\([a-z-]+,light-dark\((#\w{6}),(#\w{6})\)\)/g)].map(
            ([, name = '', light = '', dark = '']) => [name, at === 0 ? light : dark],
          ),
        );
        for (const [ink, ground, least] of pairs) {
          // What the practice leaves as it is has tests of its own.
          if (!shown.has(ink) && !shown.has(ground)) continue;
          const ratio = contrast(shown.get(ink) ?? palette[ink][at], shown.get(ground) ?? palette[ground][at]);
          assert.ok(ratio >= least, `${ink} on ${ground} has ${String(ratio)}.`);
        }
      }),
      { numRuns: 1000 },
    );
  });
}
