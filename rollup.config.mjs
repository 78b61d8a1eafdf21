import { existsSync, globSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { licences, minifyTemplates, sizeBudget } from './.tools/rollup-plugins.mjs';

const { dependencies, version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isDependency = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

// The same transform as in the browser tests, so that they test what ships.
const typescript = (target = 'es2022') => esbuild({ target, tsconfig: 'tsconfig.json' });

/** A doubtful build is a failed one, unless the doubt is about another package. */
function onLog(level, log, report) {
  const inPackage = [log.id, ...(log.ids ?? [])].some((id) => id?.includes('/node_modules/'));
  if (level === 'warn' && inPackage) return;
  if (level === 'warn') throw new Error(log.message);
  report(level, log);
}

/** For developers: every module by itself, readable, with its dependencies left to npm. */
const modules = {
  input: ['src/index.ts', 'src/define.ts', ...globSync('src/elements/*/*.ts').sort()].filter((file) =>
    existsSync(file),
  ),
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src' },
  external: isDependency,
  plugins: [typescript()],
  onLog,
};

/** For browsers: one minified file with everything in it. */
const browserBundle = ({ name, input, limit, file }) => ({
  input,
  output: {
    file: file ?? 'dist/measured.js',
    format: 'iife',
    banner: `/*! Duecare ${version}, MIT. With parts of others: see LICENSES.txt */`,
    inlineDynamicImports: true,
  },
  plugins: [
    minifyTemplates(),
    nodeResolve(),
    typescript(),
    terser({ ecma: 2022, compress: { passes: 3 }, format: { comments: /^!/ } }),
    sizeBudget({ name, limit, write: file !== undefined }),
    ...(file === undefined ? [] : [licences('LICENSES.txt')]),
  ],
  onLog,
});

export default [
  modules,
  browserBundle({ name: 'the pay path', input: 'src/define.ts', limit: 40_000, file: 'dist/duecare.js' }),
  browserBundle({ name: 'the balance card alone', input: 'src/elements/balance-card/define.ts', limit: 22_000 }),
].filter(({ input }) => [input].flat().length > 0 && [input].flat().every((file) => existsSync(file)));
