import type { Plugin } from '@web/dev-server-core';
import { build } from 'esbuild';

/** Packages without modules of their own, and what is imported from each. */
const packages: Readonly<Record<string, string>> = { qrcode: 'create', jsqr: 'default' };

const PREFIX = '/__common-js/';

/** Serves them to browser tests as modules, as a developer's bundler would. */
export function commonJsPackages(): Plugin {
  return {
    name: 'common-js-packages',
    resolveImport: ({ source }) => (Object.hasOwn(packages, source) ? `${PREFIX}${source}.js` : undefined),
    serve: async ({ path }) => {
      if (!path.startsWith(PREFIX)) return undefined;
      const name = path.slice(PREFIX.length, -'.js'.length);
      return { body: await bundle(name, packages[name] ?? 'default'), type: 'js' };
    },
  };
}

async function bundle(name: string, exported: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${exported} } from '${name}'`, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
