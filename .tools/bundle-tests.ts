import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles browser tests, each into a file of its own in `folder`, and answers with those files. A page that loads one file in the
 * place of four hundred modules starts in a fraction of the time.
 */
export async function bundleTests(files: readonly string[], folder: string): Promise<string[]> {
  await build({
    entryPoints: [...files],
    outdir: folder,
    outbase: '.',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // Lit's development build warns of what is dear or wrong.
    conditions: ['development', 'browser'],
    // What package.json says of effects is about dist/; here nothing is to be left out.
    ignoreAnnotations: true,
    loader: { '.woff2': 'binary' },
    // The runner's own, which its server has.
    external: ['/__web*'],
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return files.map((file) => join(folder, file.replace(/\.ts$/, '.js')));
}
