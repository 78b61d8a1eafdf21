import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Package } from 'custom-elements-manifest/schema';
import { rollup, type OutputAsset, type OutputChunk, type OutputOptions } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { demoPages } from './demo-pages.ts';
import { angularModule } from './frameworks/angular.ts';
import { frameworkFiles } from './frameworks/index.ts';
import { frameworkElements } from './frameworks/model.ts';
import { manifest } from './manifest.ts';
import { supplyFiles } from './supply/index.ts';
import { presets } from '../src/theme/presets.ts';
import { presetCss } from '../src/theme/theme-css.ts';

/** Builds everything that is published, and the demo's scripts, into a folder. Answers with what went wrong. */
export async function buildInto(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const faults: string[] = [];
  const steps = [types(folder), scripts(folder, version, faults), description(folder, version)];
  for (const outcome of await Promise.allSettled(steps)) {
    if (outcome.status === 'rejected') faults.push(textOf(outcome.reason));
  }
  // They import the package, so it has to be there.
  for (const step of [angular, demoPages]) await step(folder).catch((reason: unknown) => faults.push(textOf(reason)));
  return faults;
}

async function scripts(folder: string, version: string, faults: string[]): Promise<void> {
  const carriers = await bundles(folder, faults);
  await write(folder, themes());
  await write(folder, await supplyFiles(folder, version, carriers));
}

function textOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/**
 * Reports every bundle, even when one is over its budget, so that each says how large it is. Answers with the packages that
 * each published file carries.
 */
async function bundles(folder: string, faults: string[]): Promise<Map<string, string[]>> {
  const { options } = await loadConfigFile(resolve('rollup.config.mjs'), {});
  const carriers = new Map<string, string[]>();
  for (const { output: targets, ...input } of options) {
    try {
      await using bundle = await rollup(input);
      for (const target of targets) {
        const { output } = await bundle.write(inside(folder, target));
        const name = target.file?.replace(/^dist\//, '');
        const isPublished = name !== undefined && !name.startsWith('demo/') && output.length > 0;
        if (isPublished) carriers.set(name, packagesIn(output));
      }
    } catch (error) {
      faults.push(textOf(error));
    }
  }
  return carriers;
}

function packagesIn(output: readonly (OutputChunk | OutputAsset)[]): string[] {
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
  const names = modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  return [...new Set(names)];
}

function inside(folder: string, { dir, file, ...output }: OutputOptions): OutputOptions {
  const move = (path: string) => join(folder, path.replace(/^dist\b/, ''));
  if (dir !== undefined) return { ...output, dir: move(dir) };
  return file === undefined ? output : { ...output, file: move(file) };
}

async function types(folder: string): Promise<void> {
  const args = ['node_modules/typescript/bin/tsc', '-p', '.config/tsconfig.build.json', '--outDir', folder];
  const [code] = (await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')) as [number | null];
  if (code !== 0) throw new Error('TypeScript found errors.');
  await pointTypesAtBuiltFiles(folder);
}

/** TypeScript leaves `.ts` in the imports of its declarations; what is beside them in dist/ is `.js`. */
async function pointTypesAtBuiltFiles(folder: string): Promise<void> {
  for (const file of globSync(`${folder}/**/*.d.ts`)) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}

/** A style sheet for each preset. */
function themes(): Map<string, string> {
  return new Map(Object.entries(presets).map(([name, preset]) => [`themes/${name}.css`, presetCss(name, preset)]));
}

/** What the elements are, for tools, frameworks and editors. */
async function description(folder: string, version: string): Promise<void> {
  const elements = await manifest();
  const files = frameworkFiles(elements, version).set('custom-elements.json', JSON.stringify(elements, null, 2));
  await write(folder, files);
}

async function angular(folder: string): Promise<void> {
  const elements = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8')) as Package;
  await angularModule(folder, frameworkElements(elements));
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
