import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The cells of every row of a page's tables. */
const rows = (page: string) =>
  [...page.matchAll(/^\| (.+) \|$/gm)].map(([, cells = '']) => cells.split('|').map((cell) => cell.trim()));

/** The ids that stand in the code of tests. */
function coveredIds(): Set<string> {
  const code = globSync('test/**/*.ts', { cwd: root }).map((file) =>
    read(file).replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
  );
  return new Set(code.flatMap((text) => text.match(/\b[A-Z]-\d\d\b/g) ?? []));
}

test('U-07: every threat and every claim of the self-check is shown by tests', () => {
  const covered = coveredIds();
  const claims = rows(read('docs/threat-model.md')).filter(([name = '']) => !/^(threat|chapter|-+)$/.test(name));
  assert.ok(claims.length > 30);
  for (const [name, claim, evidence = ''] of claims) {
    const ids = evidence.match(/\b[A-Z]-\d\d\b/g) ?? [];
    assert.ok(claim === 'nothing' || ids.length > 0, `nothing shows: ${name ?? ''}`);
    assert.deepEqual(
      ids.filter((id) => !covered.has(id)),
      [],
      name,
    );
  }
});

test('U-07: there is a policy for reports, and a security.txt for the sites that take payments', () => {
  assert.match(read('SECURITY.md'), /privately/);
  const lines = read('docs/templates/security.txt').split('\n');
  for (const field of [/^Contact: (mailto:|https:)/, /^Expires: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/])
    assert.equal(lines.filter((line) => field.test(line)).length, 1, String(field));
});

test('U-07: the pages about security link to files that are there', () => {
  for (const page of ['SECURITY.md', 'docs/security.md', 'docs/threat-model.md', 'docs/releasing.md']) {
    const links = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    for (const link of links.filter((target) => !target.startsWith('https:')))
      assert.ok(existsSync(join(root, dirname(page), link)), `${page} links to ${link}`);
  }
});

test('U-03: a release is checked, then published by OIDC with provenance, and no token exists', () => {
  const workflow = read('.github/workflows/release.yml');
  assert.match(workflow, /id-token: write/);
  assert.match(workflow, /bash \.ci\/run[\s\S]*npm audit signatures[\s\S]*npm publish \S+ --provenance/);
  assert.doesNotMatch(workflow, /secrets\.|TOKEN/);
});

test('U-02, U-04: a change is installed from the lockfile and built twice', () => {
  assert.match(read('.ci/run'), /^npm ci$[\s\S]*^npm run build$\s*^npm run reproducible$/m);
});
