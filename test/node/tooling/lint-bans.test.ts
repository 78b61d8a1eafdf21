import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const bans = ['no-restricted-syntax', 'no-restricted-imports', 'no-eval', 'no-script-url'];

// The bans need no types, and a fixture is in no TypeScript project.
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: `${root}.config/eslint.config.js`,
  ruleFilter: ({ ruleId }) => bans.includes(ruleId),
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { project: null } } },
});

async function banned(code: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${filePath}` });
  assert.ok(result);
  return result.messages.map(({ ruleId, message }) => {
    assert.ok(ruleId !== null && bans.includes(ruleId), message);
    return ruleId;
  });
}

const element = 'src/elements/fixture/fixture.ts';
const money = 'src/format/fixture.ts';
const ledger = 'mock-server/ledger/fixture.ts';
const route = 'mock-server/routes/fixture.ts';

const refused: readonly (readonly [id: string, file: string, code: string])[] = [
  ['X-02', element, 'html`<p style="color: red"></p>`;'],
  ['X-02', element, 'html`<p class="a" style=${css}></p>`;'],
  ['X-02', element, 'svg`<path .style=${css} />`;'],
  ['X-02', element, "element.setAttribute('style', 'color: red');"],
  ['X-02', element, "import { styleMap } from 'lit/directives/style-map.js';"],
  ['X-02', element, "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
  ['X-02', element, "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';"],
  ['X-02', element, "import { html, unsafeStatic } from 'lit/static-html.js';"],
  ['X-02', element, 'element.innerHTML = text;'],
  ['X-02', element, 'element.outerHTML = text;'],
  ['X-02', element, 'html`<p .innerHTML=${text}></p>`;'],
  ['X-02', element, "element.insertAdjacentHTML('beforeend', text);"],
  ['X-02', element, "document.write('text');"],
  ['X-02', element, "eval('1');"],
  ['X-02', element, "window.eval('1');"],
  ['X-02', element, "new Function('return 1');"],
  ['X-02', element, "Function('return 1');"],
  ['X-02', element, 'html`<a href="javascript:alert(1)">x</a>`;'],
  ['X-02', element, "location.href = 'javascript:alert(1)';"],
  ['X-02', 'demo/fixture.ts', 'element.innerHTML = text;'],
  ['L-01', money, "parseFloat('1.50');"],
  ['L-01', money, "Number.parseFloat('1.50');"],
  ['L-01', money, '(1.005).toFixed(2);'],
  ['L-01', money, 'amount * 100;'],
  ['L-01', money, '100 * amount;'],
  ['L-01', money, 'amount / 100;'],
  ['L-01', 'src/contract/fixture.ts', 'amount * 100;'],
  ['L-01', ledger, 'amount * 100;'],
  ['L-13', ledger, 'Date.now();'],
  ['L-13', route, 'new Date();'],
  ['L-13', route, 'performance.now();'],
  ['L-15', route, 'Math.random();'],
  ['L-15', route, 'crypto.randomUUID();'],
  ['L-15', route, 'globalThis.crypto.getRandomValues(bytes);'],
  ['U-01', element, "import * as z from 'zod';"],
  ['U-01', element, "import { z } from 'zod/mini';"],
  ['U-01', element, "import { readFile } from 'node:fs/promises';"],
  ['U-01', route, "import { createServer } from 'node:http';"],
];

for (const [id, file, code] of refused) {
  test(`${id}: the linter refuses ${code} in ${file}`, async () => assert.equal((await banned(code, file)).length, 1));
}

const accepted: readonly (readonly [file: string, code: string])[] = [
  [element, "element.style.setProperty('--duecare-accent', colour);"],
  [element, 'html`<p class="style">Our style = yours</p>`;'],
  [element, "import * as z from 'zod/mini';"],
  [element, 'Date.now();'],
  [route, "new Date('2026-11-01T00:00:00Z');"],
  ['mock-server/serve.ts', "import { createServer } from 'node:http'; Date.now(); crypto.randomUUID();"],
  [money, 'digits.length * 10;'],
];

for (const [file, code] of accepted) {
  test(`the linter accepts ${code} in ${file}`, async () => assert.deepEqual(await banned(code, file), []));
}
