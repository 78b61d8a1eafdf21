import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importsOf, objection } from './import-directions.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('imports go one way', () => {
  const files = globSync('{src,mock-server}/**/*.ts', { cwd: root }).map((file) => file.replaceAll(sep, '/'));
  const wrong = files.flatMap((file) =>
    importsOf(file, readFileSync(`${root}${file}`, 'utf8')).flatMap((imported) => {
      const reason = objection(file, imported);
      return reason === undefined ? [] : [`${file} imports ${imported}: ${reason}`];
    }),
  );
  assert.ok(files.length > 50);
  assert.deepEqual(wrong, []);
});

for (const [file, imported] of [
  ['src/contract/money.ts', 'src/client/client.ts'],
  ['src/format/money.ts', 'src/base/element.ts'],
  ['src/client/client.ts', 'src/payment/index.ts'],
  ['src/parts/button.ts', 'src/elements/pay-now/pay-now.ts'],
  ['src/elements/pay-now/pay-now.ts', 'src/define.ts'],
  ['src/elements/pay-now/pay-now.ts', 'src/elements/balance-card/balance-card.styles.ts'],
  ['src/unheard-of/index.ts', 'src/contract/index.ts'],
  ['src/client/client.ts', 'mock-server/app.ts'],
  ['src/client/client.ts', 'test/browser/support/axe.ts'],
  ['src/elements/pay-now/pay-now.ts', 'demo/start.ts'],
  ['mock-server/app.ts', 'src/client/index.ts'],
  ['mock-server/app.ts', 'demo/start.ts'],
  ['mock-server/ledger/book.ts', 'mock-server/http/body.ts'],
] as const) {
  test(`${file} may not import ${imported}`, () => assert.notEqual(objection(file, imported), undefined));
}

for (const [file, imported] of [
  ['src/client/client.ts', 'src/contract/index.ts'],
  ['src/elements/pay-now/pay-now.ts', 'src/parts/button.ts'],
  ['src/elements/pay-now/pay-now.ts', 'src/elements/balance-card/balance-card.ts'],
  ['mock-server/ledger/book.ts', 'src/contract/index.ts'],
  ['demo/start.ts', 'mock-server/serve.ts'],
] as const) {
  test(`${file} may import ${imported}`, () => assert.equal(objection(file, imported), undefined));
}

test('every kind of import is seen', () => {
  const text = `
    import type { A } from './type.ts';
    import './effect.ts';
    export * from '../again.ts';
    const later = await import('./later.ts');
    import { html } from 'lit';
  `;
  assert.deepEqual(importsOf('src/base/file.ts', text).toSorted(), [
    'src/again.ts',
    'src/base/effect.ts',
    'src/base/later.ts',
    'src/base/type.ts',
  ]);
});
