import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { differences } from '../../../.tools/supply/differences.ts';
import { lockedPackages } from '../../../.tools/supply/lockfile.ts';
import { integrity, integrityList, scriptInventory, type IntegrityList } from '../../../.tools/supply/scripts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'dist');
const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(root, path), 'utf8')) as unknown;
const { version } = (await json('package.json')) as { version: string };

test('U-04: two folders are equal only when every byte of every file is', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'duecare-builds-'));
  context.after(() => rm(folder, { recursive: true }));
  const put = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const build of ['one', 'other']) await put(`${build}/deep/duecare.js`, 'same');
  const compare = () => differences(join(folder, 'one'), join(folder, 'other'));
  assert.deepEqual(await compare(), []);

  await put('other/deep/duecare.js', 'sama');
  assert.deepEqual(await compare(), ['deep/duecare.js differs']);
  await put('one/only.js', '');
  assert.equal((await compare()).length, 2);
});

test('U-04, X-03: sri.json and script-inventory.json say what the built files are', async () => {
  assert.deepEqual(await json('dist/sri.json'), await integrityList(dist, version));
  assert.deepEqual(await json('dist/script-inventory.json'), await scriptInventory(dist, version));
});

test('C-09: the inventory says of every published script what it is for, who answers for it, and where it runs', async () => {
  const { scripts } = await scriptInventory(dist, version);
  const published = globSync('{*.js,mock-server/card-frame/*.js}', { cwd: dist }).filter((file) =>
    // What a page runs as it is; everything else there is a module for a bundler.
    /^duecare|card-frame/.test(file),
  );
  assert.deepEqual(scripts.map(({ file }) => file).sort(), published.sort());
  for (const script of scripts) {
    for (const field of ['purpose', 'owner', 'page', 'version'] as const) assert.ok(script[field], script.file);
    assert.match(script.sha384, /^sha384-[A-Za-z0-9+/]{64}$/);
  }
});

test('X-03: integrity is what a browser computes', () => {
  const known = 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO';
  assert.equal(integrity(new TextEncoder().encode("alert('Hello, world.');")), known);
});

test('X-03: no file that can be pinned imports another one', async () => {
  for (const file of globSync('duecare*.js', { cwd: dist }))
    assert.doesNotMatch(await readFile(join(dist, file), 'utf8'), /\bimport\s*[({"'*]|\bimport\b[^;]*\bfrom\b/, file);
});

interface Bill {
  components: { name: string; version: string; purl: string; scope: string; hashes: unknown[]; licenses: unknown[] }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

test('U-04: the bill of materials names every package whose licence comes along, with version, licence and hash', async () => {
  const { components } = (await json('dist/sbom.json')) as Bill;
  const licences = globSync('{.,mock-server}/LICENSES.txt', { cwd: dist }).map((file) =>
    readFile(join(dist, file), 'utf8'),
  );
  const carried = [...(await Promise.all(licences)).join('\n').matchAll(/^(\S+) (\d\S*) \([^)]+\)$/gm)];
  assert.ok(carried.length > 4);
  for (const [, name, found] of carried) {
    const component = components.find((one) => one.name === name);
    assert.equal(component?.version, found, name);
    assert.deepEqual([component?.hashes.length, component?.licenses.length], [1, 1], name);
  }
});

test('U-04: the bill of materials is whole: what something depends on is in it', async () => {
  const { components, dependencies } = (await json('dist/sbom.json')) as Bill;
  const known = new Set(components.map(({ purl }) => purl));
  assert.equal(known.size, components.length);
  assert.deepEqual(
    dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref)),
    [],
  );
});

test('U-02: every package is locked by its hash, and each install script was decided on', async () => {
  const { packages } = (await json('package-lock.json')) as {
    packages: Record<string, { integrity?: string; link?: boolean; hasInstallScript?: boolean }>;
  };
  const { allowScripts } = (await json('package.json')) as { allowScripts: Record<string, boolean> };
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  assert.ok(installed.length > 100);
  assert.deepEqual(
    installed.filter(([, { integrity: hash }]) => !hash?.startsWith('sha512-')).map(([path]) => path),
    [],
  );
  const withScripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  const undecided = withScripts.filter((path) => !((/.*node_modules\/(.+)/.exec(path)?.[1] ?? '') in allowScripts));
  assert.deepEqual(undecided, []);
});

test('U-06: the build of a version that was released is what was released', async () => {
  const released = (await json('.config/released.json')) as Record<string, IntegrityList['files']>;
  const { files } = await integrityList(dist, version);
  assert.deepEqual(files, released[version] ?? files);
});

test('a package is found where Node would find it', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'duecare-lock-'));
  context.after(() => rm(folder, { recursive: true }));
  const packages = {
    '': { version: '0' },
    'node_modules/@x/a': { version: '1', dependencies: { b: '*', c: '*' } },
    'node_modules/@x/a/node_modules/b': { version: '2', dependencies: { c: '*' } },
    'node_modules/b': { version: '3' },
    'node_modules/c': { version: '4' },
  };
  await writeFile(join(folder, 'lock.json'), JSON.stringify({ packages }));
  const lock = await lockedPackages(join(folder, 'lock.json'));
  const versions = lock.closure(['@x/a']).map((one) => one.version);
  assert.deepEqual(versions.sort(), ['1', '2', '4']);
  assert.equal(lock.find('b').version, '3');
});
