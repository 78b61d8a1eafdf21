import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { publint } from 'publint';
import { pack, root, run, type Manifest, type Packed } from './packed.ts';

/** What is published beside the modules of src/. */
const besides = [
  'LICENSE',
  'README.md',
  'package.json',
  'dist/LICENSES.txt',
  'dist/angular/index.d.ts',
  'dist/angular/index.js',
  'dist/csp.txt',
  'dist/custom-elements.json',
  'dist/duecare-boot.d.ts',
  'dist/duecare-boot.js',
  'dist/duecare-colors.d.ts',
  'dist/duecare-colors.js',
  'dist/duecare-es.d.ts',
  'dist/duecare-es.js',
  'dist/duecare-portal.d.ts',
  'dist/duecare-portal.js',
  'dist/duecare.css',
  'dist/duecare.d.ts',
  'dist/duecare.js',
  'dist/editors/vscode.css-data.json',
  'dist/editors/vscode.html-data.json',
  'dist/editors/web-types.json',
  'dist/frameworks/elements.d.ts',
  'dist/frameworks/jsx.d.ts',
  'dist/frameworks/jsx.js',
  'dist/frameworks/react-jsx.d.ts',
  'dist/frameworks/react-jsx.js',
  'dist/frameworks/vue.d.ts',
  'dist/frameworks/vue.js',
  'dist/mock-server/LICENSES.txt',
  'dist/mock-server/card-frame/frame.css',
  'dist/mock-server/card-frame/frame.js',
  'dist/mock-server/card-frame/index.html',
  'dist/mock-server/cli.js',
  'dist/react/index.d.ts',
  'dist/react/index.js',
  'dist/sbom.json',
  'dist/script-inventory.json',
  'dist/sri.json',
  'dist/themes/compact.css',
  'dist/themes/dark.css',
  'dist/themes/default.css',
  'dist/themes/high-contrast.css',
  'dist/themes/soft.css',
];

const themes = besides.filter((file) => file.includes('/themes/')).map((file) => file.replace('dist/', './'));

/** What `attw` says, as far as it is read here. */
interface Attw {
  analysis: { entrypoints: object; problems: { resolutionKind?: string }[] };
}

describe('the package as npm publishes it', () => {
  let packed: Packed;
  before(async () => {
    packed = await pack();
  });
  after(() => packed.remove());

  test('U-05: it holds the modules of src/ and what is listed here, nothing else', () => {
    const isModule = (file: string) => {
      const source = /^dist\/(.+?)(?:\.d\.ts|\.js)$/.exec(file)?.[1];
      return source !== undefined && existsSync(join(root, 'src', `${source}.ts`));
    };
    const others = packed.files.filter((file) => besides.includes(file) || !isModule(file));
    assert.deepEqual(others, besides.toSorted());
  });

  test('U-05: no file of it holds a key, a source map, a path of the machine that built it', async () => {
    const telling = [
      /\bsk_(?:live|test)_/,
      /PRIVATE KEY/,
      /\bAKIA[0-9A-Z]{16}/,
      /\bgh[pousr]_\w{20}/,
      /sourceMappingURL/,
    ];
    for (const file of packed.files) {
      const text = await readFile(join(packed.installed, file), 'utf8');
      assert.deepEqual([telling.find((pattern) => pattern.test(text)), text.includes(root)], [undefined, false], file);
    }
  });

  test('U-05: outside the mock backend no file of it knows a test card', async () => {
    for (const file of packed.files.filter((name) => !name.startsWith('dist/mock-server/')))
      assert.doesNotMatch(await readFile(join(packed.installed, file), 'utf8'), /4242 ?4242|4111 ?1111/, file);
  });

  test('U-02: installing it runs no script', async () => {
    const { scripts } = JSON.parse(await readFile(join(packed.installed, 'package.json'), 'utf8')) as Manifest;
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare'];
    assert.deepEqual(
      Object.keys(scripts).filter((name) => atInstall.includes(name)),
      [],
    );
  });

  test('publint finds nothing', async () => {
    const { messages } = await publint({ pkgDir: packed.installed, pack: false, strict: true });
    assert.deepEqual(messages, []);
  });

  test('every entry resolves, with its types, wherever ES modules do', async () => {
    // A style sheet has no types.
    const options = ['--exclude-entrypoints', 'duecare.css', ...themes, '--format', 'json'];
    const { stdout } = await run('attw', [packed.tarball, '--profile', 'esm-only', ...options], { cwd: root });
    const { analysis } = JSON.parse(stdout) as Attw;
    assert.ok(Object.keys(analysis.entrypoints).length > 10);
    const beside = ['node10', 'node16-cjs'];
    assert.deepEqual(
      analysis.problems.filter(
        ({ resolutionKind }) => resolutionKind === undefined || !beside.includes(resolutionKind),
      ),
      [],
    );
  });

  test('in a fresh project, Node imports it and its elements are registered', async () => {
    const program = `
      import { createClient } from 'duecare';
      import 'duecare/define';
      createClient({ baseUrl: 'https://billing.example' });
      process.stdout.write(String(customElements.get('duecare-quickpay-form')?.name));
    `;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: packed.project });
    assert.equal(stdout, 'DuecareQuickpayForm');
  });

  test('in a fresh project, TypeScript checks it without React, Vue and Angular, and without skipping its types', async () => {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      types: [],
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      module: 'nodenext',
      skipLibCheck: false,
    };
    const page = `import 'duecare/define';\nexport const href = document.createElement('duecare-pay-now').href;\n`;
    await writeFile(join(packed.project, 'page.ts'), page);
    await writeFile(join(packed.project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc], { cwd: packed.project }).catch(
      (error: unknown) => error as { stdout: string },
    );
    assert.equal(stdout, '');
  });

  /** The package's modules in a bundle of `text`, beside what every element needs. */
  async function bundled(text: string): Promise<string[]> {
    const { metafile } = await build({
      stdin: { contents: text, resolveDir: packed.project },
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
      external: ['react', '@angular/core'],
    });
    const [output] = Object.values(metafile.outputs);
    const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    return inputs.map(([path]) => path.replace(/^.*\/(?=node_modules\/)/, ''));
  }

  test('a bundle of one element holds no other one', async () => {
    const modules = await bundled(`import 'duecare/elements/balance-card/define';`);
    const elements = modules.flatMap((path) => /dist\/elements\/([^/]+)/.exec(path)?.[1] ?? []);
    assert.deepEqual([...new Set(elements)], ['balance-card']);
    assert.ok(!modules.some((path) => path.includes('/zod/')));
  });

  test('a bundle of what is imported by name registers nothing and holds no other element', async () => {
    const modules = await bundled(`import { DuecarePayNow } from 'duecare'; console.log(DuecarePayNow);`);
    const elements = modules.flatMap((path) => /dist\/elements\/(.+)/.exec(path)?.[1] ?? []);
    assert.ok(elements.includes('pay-now/pay-now.js'));
    assert.deepEqual(
      elements.filter((path) => !path.startsWith('pay-now/') || path.endsWith('/define.js')),
      [],
    );
  });

  test('a bundle of a React component holds no element', async () => {
    const modules = await bundled(`import { DuecarePayNow } from 'duecare/react'; console.log(DuecarePayNow);`);
    const own = modules.flatMap((path) => /\/dist\/(.+)/.exec(path)?.[1] ?? []);
    assert.deepEqual(own.sort(), ['react/component.js', 'react/index.js']);
  });

  test("a bundle of one of Angular's directives holds no element", async () => {
    const modules = await bundled(`import { DuecarePayNow } from 'duecare/angular'; console.log(DuecarePayNow);`);
    const own = modules.flatMap((path) => /\/dist\/(.+)/.exec(path)?.[1] ?? []);
    assert.deepEqual(own.sort(), ['angular/element.js', 'angular/index.js']);
  });
});
