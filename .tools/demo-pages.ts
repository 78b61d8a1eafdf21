import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';

/** Bundles the demo's pages in React and Vue from the package as it was just built into `folder`, imported by its name. */
export async function demoPages(folder: string): Promise<void> {
  const pages = [
    { name: 'react', entry: 'demo/react/page.tsx', plugins: [] },
    // The same page with the React of before, for the tests.
    { name: 'react-18', entry: 'demo/react/page.tsx', plugins: [react18] },
    { name: 'vue', entry: 'demo/vue/main.js', plugins: [vue] },
  ];
  for (const { name, entry, plugins } of pages) {
    await build({
      entryPoints: [entry],
      outfile: join(folder, `demo/${name}.js`),
      bundle: true,
      format: 'iife',
      target: 'es2022',
      jsx: 'automatic',
      minify: true,
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      plugins: [await packageIn(folder), ...plugins],
    });
  }
}

/** Finds `duecare/…` by the exports of package.json, in the folder that will be dist/. */
async function packageIn(folder: string): Promise<Plugin> {
  const { exports } = JSON.parse(await readFile('package.json', 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  const within = resolve(folder);
  return {
    name: 'package',
    setup(builder) {
      builder.onResolve({ filter: /^duecare(\/|$)/ }, ({ path }) => {
        const entry = exports[path.replace('duecare', '.')];
        if (typeof entry !== 'object') return { errors: [{ text: `package.json exports no ${path}.` }] };
        return built(resolve(folder, entry.default.replace('./dist/', '')));
      });
      builder.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) =>
        importer.startsWith(within) ? built(resolve(dirname(importer), path)) : undefined,
      );
    },
  };
}

/** What `sideEffects` in package.json says, of a folder that is not dist/ yet. */
function built(path: string): { path: string; sideEffects: boolean } {
  return { path, sideEffects: /\/define(-pay)?\.js$/.test(path) };
}

const react18: Plugin = {
  name: 'react-18',
  setup(builder) {
    builder.onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path, pluginData, ...rest }) => {
      const older = path.replace(/^(react(?:-dom)?)/, '$1-18');
      return pluginData === 'older' ? undefined : builder.resolve(older, { ...rest, pluginData: 'older' });
    });
  },
};

/** Vue's own compiler, with the template compiled ahead: a strict policy allows none in the browser. */
const vue: Plugin = {
  name: 'vue',
  setup(builder) {
    builder.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor } = parse(await readFile(path, 'utf8'), { filename: 'page.vue' });
      const isCustomElement = (tag: string) => tag.startsWith('duecare-');
      const { content } = compileScript(descriptor, {
        id: 'page',
        inlineTemplate: true,
        templateOptions: { compilerOptions: { isCustomElement } },
      });
      return { contents: content, loader: 'ts' };
    });
  },
};
