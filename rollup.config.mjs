import { readdirSync, readFileSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { shortPrivateNames } from './.tools/private-names.mjs';
import {
  copy,
  inOrder,
  letForConst,
  licences,
  minifyTemplates,
  qrcodeCore,
  sizeBudget,
} from './.tools/rollup-plugins.mjs';

const { dependencies, peerDependencies, version } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
);
const isDependency = (id) =>
  Object.keys({ ...dependencies, ...peerDependencies }).some((name) => id === name || id.startsWith(`${name}/`));

// The same transform as in the browser tests, so that they test what ships.
const typescript = (target = 'es2022') => esbuild({ target, tsconfig: 'tsconfig.json' });

/**
 * What package.json tells a developer's bundler of dist/, said of src/: a module matters for what is imported from it, but
 * for those that register elements. So nothing of the contract's schemas, and no zod, gets into a page.
 */
const treeshake = {
  moduleSideEffects: (id) =>
    !id.startsWith(`${process.cwd()}/src/`) ||
    /\/(define|define-pay|boot|(wear-)?practice-colors|\w+\.script)\.ts$/.test(id),
};

/** A doubtful build is a failed one, unless the doubt is about another package. */
function onLog(level, log, report) {
  const inPackage = [log.id, ...(log.ids ?? [])].some((id) => id?.includes('/node_modules/'));
  if (level === 'warn' && inPackage) return;
  if (level === 'warn') throw new Error(log.message);
  report(level, log);
}

/** What `duecare/elements/<name>` and `duecare/elements/<name>/define` name. */
function elementEntries() {
  return readdirSync('src/elements').flatMap((name) => [
    `src/elements/${name}/${name}.ts`,
    `src/elements/${name}/define.ts`,
  ]);
}

/** For developers: every module by itself, readable, with its dependencies left to npm. */
const modules = {
  input: [
    'src/index.ts',
    'src/define.ts',
    'src/define-pay.ts',
    'src/practice-colors.ts',
    'src/csp.ts',
    'src/react/component.ts',
    ...elementEntries(),
  ],
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src' },
  external: isDependency,
  plugins: [typescript()],
  onLog,
};

/**
 * How the modules of a script follow each other: what computes, what renders, texts, styles. Found by trying: it takes 1.5 kB
 * off the pay path. Icons are needed as soon as the modules with lists of them are run.
 */
const kinds = [
  /\/node_modules\//,
  /events\.ts$/,
  /\/client\/(errors|options)\.ts$/,
  /\/src\/base\//,
  /\/src\/processors\//,
  /\/src\/contract\//,
  /\/src\/payment\//,
  /\/src\/client\//,
  /\/src\/format\//,
  /\/theme\/(contrast|practice)/,
  /\/provider\.ts$/,
  /\/quickpay-form\/(?!.*(define|styles|screens))/,
  /icons\.ts$/,
  /\/elements\/(?!.*(define|styles|screens|views))/,
  /\/views/,
  /\/screens\//,
  /\/src\/parts\//,
  /\/src\/text\//,
  /\/src\/theme\/|styles/,
];

/** All that any of the scripts in dist/ carries. */
const licencesOfScripts = licences('LICENSES.txt');

/** For browsers: one minified file with everything in it, and what it exports in one global. Without a `file`, only measured. */
const browserBundle = ({ name, input, limit, goal, file }) => ({
  input,
  output: {
    file: file ?? 'dist/measured.js',
    format: 'iife',
    name: 'Duecare',
    banner: `/*! Duecare ${version}, MIT. With parts of others: see LICENSES.txt */`,
    inlineDynamicImports: true,
  },
  plugins: [
    minifyTemplates(),
    qrcodeCore(),
    nodeResolve({ browser: true }),
    commonjs(),
    typescript(),
    inOrder(kinds),
    letForConst(),
    terser({ ecma: 2022, compress: { passes: 3, inline: 1 }, format: { comments: /^!/ } }),
    shortPrivateNames(),
    sizeBudget({ name, limit, goal, write: file !== undefined }),
    ...(file === undefined ? [] : [licencesOfScripts]),
  ],
  treeshake,
  onLog,
});

/** For any Node from 20 on: the mock backend with everything it needs. */
const mockServer = {
  input: 'mock-server/cli.ts',
  output: { file: 'dist/mock-server/cli.js', format: 'es', inlineDynamicImports: true },
  external: /^node:/,
  plugins: [nodeResolve({ exportConditions: ['node'] }), typescript('node20'), licences('LICENSES.txt')],
  onLog,
};

/** The mock processor's card frame: static files, served from an origin of their own. */
const cardFrame = browserBundle({
  name: 'the card frame',
  input: 'mock-server/card-frame/frame.ts',
  limit: 16_000,
  file: 'dist/mock-server/card-frame/frame.js',
});
cardFrame.plugins.push(copy('mock-server/card-frame', ['index.html', 'frame.css']));

/** What a page puts into its head: the script, and the stylesheet for what stands there before it. */
// The budget keeps it from growing; it follows the file down until the goal is reached.
const script = browserBundle({
  name: 'the pay path',
  input: 'src/script/pay.script.ts',
  limit: 54_800,
  goal: 40_000,
  file: 'dist/duecare.js',
});
script.plugins.push(copy('src/theme', ['duecare.css']));

/** The same for a page that shows the portal: every element there is. */
const portalScript = browserBundle({
  name: 'everything',
  input: 'src/script/portal.script.ts',
  limit: 114_200,
  file: 'dist/duecare-portal.js',
});

/** A language: one file that a developer's module or import() asks for, and one for a script tag. */
const locales = readdirSync('src/locales')
  .flatMap((file) => /^(\w+)\.script\.ts$/.exec(file)?.[1] ?? [])
  .flatMap((locale) => [
    {
      input: `src/locales/${locale}.ts`,
      output: { file: `dist/locales/${locale}.js`, format: 'es' },
      plugins: [typescript()],
      treeshake,
      onLog,
    },
    browserBundle({
      name: `the texts of ${locale}`,
      input: `src/locales/${locale}.script.ts`,
      limit: 12_000,
      file: `dist/duecare-${locale}.js`,
    }),
  ]);

/** The scripts of the demo's own pages, which are not published. */
const demoScript = (name, input) => ({
  input,
  output: { file: `dist/demo/${name}.js`, format: 'iife', inlineDynamicImports: true },
  plugins: [nodeResolve({ browser: true }), typescript()],
  treeshake,
  onLog,
});

export default [
  modules,
  script,
  portalScript,
  browserBundle({
    name: 'the balance card alone',
    input: 'src/elements/balance-card/define.ts',
    limit: 25_900,
  }),
  ...locales,
  browserBundle({
    name: "the practice's colours",
    input: 'src/script/colors.script.ts',
    limit: 3_000,
    file: 'dist/duecare-colors.js',
  }),
  browserBundle({ name: 'the boot snippet', input: 'src/boot.ts', limit: 1_000, file: 'dist/duecare-boot.js' }),
  mockServer,
  cardFrame,
  demoScript('account', 'demo/account/account.ts'),
  demoScript('portal', 'demo/portal/portal.ts'),
  demoScript('outbox', 'demo/outbox/outbox.ts'),
  demoScript('back-office', 'demo/back-office/back-office.ts'),
  demoScript('theming', 'demo/theming/theming.ts'),
  demoScript('browser-backend', 'demo/browser-backend/browser-backend.ts'),
];
