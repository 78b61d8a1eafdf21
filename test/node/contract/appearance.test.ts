import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allowedAppearance, appearanceNames } from '../../../src/contract/appearance.ts';

test('C-05: the values that computed styles have are allowed', () => {
  const colors = [
    '#fff',
    '#FFFA',
    '#13222a',
    '#13222aff',
    'rgb(19, 34, 42)',
    'rgba(19, 34, 42, 0.5)',
    'rgb(19 34 42 / 50%)',
    'hsl(200deg 40% 12%)',
    'oklch(0.52 0.09 200)',
    'oklab(0.751 -0.0412 1.2e-05)',
    'lab(50% 40 -20 / .5)',
    'color(srgb 0.1 0.2 0.3 / 0.4)',
    'color(display-p3 0.1 none 0.3)',
  ];
  for (const color of colors) assert.deepEqual(allowedAppearance({ 'color-text': color }), { 'color-text': color });
  const others = { 'font-size': '18px', radius: '0.5rem', 'border-width': '2px', 'color-scheme': 'light dark' };
  assert.deepEqual(allowedAppearance(others), others);
});

test('C-05: lengths are kept within what can be read and touched', () => {
  const table: readonly [string, string, boolean][] = [
    ['font-size', '16px', true],
    ['font-size', '15.9px', false],
    ['font-size', '1.5rem', true],
    ['font-size', '25px', false],
    ['font-size', '1em', false],
    ['font-size', '2vw', false],
    ['font-size', 'calc(1px + 20px)', false],
    ['radius', '0px', true],
    ['radius', '24px', true],
    ['radius', '-1px', false],
    ['radius', '50%', false],
    ['border-width', '0px', false],
    ['border-width', '3.5px', false],
  ];
  for (const [name, value, isAllowed] of table) {
    assert.equal(Object.keys(allowedAppearance({ [name]: value })).length === 1, isAllowed, `${name}: ${value}`);
  }
});

test('C-05: of a list of fonts those that need no download are taken, in their order', () => {
  const family = (value: string) => allowedAppearance({ 'font-family': value })['font-family'];
  assert.equal(family(`Lora, 'Times New Roman', GEORGIA, serif`), '"Times New Roman", Georgia, serif');
  assert.equal(family('Lora'), undefined);
  assert.equal(family('url(https://evil.example/f.woff2), serif'), 'serif');
});

test('C-05: strange names are left out, those of prototypes too', () => {
  const strangers = { position: 'fixed', 'background-image': '#fff', '--card-color-text': '#fff', constructor: '#fff' };
  assert.deepEqual(allowedAppearance(strangers), {});
  assert.deepEqual(allowedAppearance(Object.create({ 'color-text': '#fff' }) as Record<string, string>), {});
});

const attacks = [
  'url(https://evil.example/x)',
  'image-set("https://evil.example/x" 1x)',
  '@import "https://evil.example/x.css"',
  'expression(alert(1))',
  '</style><script>alert(1)</script>',
  'red;position:fixed;inset:0',
  '#fff}*{display:none',
  'var(--card-color-text)',
  'env(safe-area-inset-top)',
  'attr(value)',
  '\\75rl(https://evil.example/x)',
  'rgb(0,0,0)/**/url(x)',
  'javascript:alert(1)',
  'inherit',
  'Canvas',
  '#fff !important',
];

test('C-05: 5,000 hostile values: what is allowed says nothing but colours, lengths, fonts and schemes', () => {
  const harmless =
    /^(?:#[0-9a-f]{3,8}|(?:rgba?|hsla?|(?:ok)?l(?:ab|ch)|color)\((?:srgb |display-p3 )?[0-9a-z.,%/ -]+\)|[\d.]+(?:px|rem)|light|dark|light dark|(?:[\w-]+|"[\w -]+")(?:, (?:[\w-]+|"[\w -]+"))*)$/i;
  const attack = fc.constantFrom(...attacks);
  const good = fc.constantFrom('#fff', 'rgb(1, 2, 3)', '16px', 'serif', 'dark');
  const value = fc.oneof(
    attack,
    fc.tuple(good, attack).map(([start, end]) => start + end),
    fc.tuple(attack, good).map(([start, end]) => start + end),
    fc.tuple(good, fc.string({ unit: 'binary', maxLength: 4 }), good).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...appearanceNames), value, (name, text) => {
      for (const allowed of Object.values(allowedAppearance({ [name]: text }))) {
        assert.match(allowed, harmless);
        assert.doesNotMatch(allowed, /url|import|expression|[;{}<>\\@*]|var|env|attr/i);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('C-05: a long value is refused at once', () => {
  const started = process.hrtime.bigint();
  for (const text of ['1'.repeat(1e6), `rgb(${' '.repeat(1e6)}`, 'serif,'.repeat(1e5), '0.'.repeat(199)]) {
    for (const name of appearanceNames) assert.deepEqual(allowedAppearance({ [name]: text }), {});
  }
  const longest = `rgb(${'1 '.repeat(97)})`;
  for (const name of appearanceNames) allowedAppearance({ [name]: longest });
  assert(process.hrtime.bigint() - started < 1_000_000_000n);
});
