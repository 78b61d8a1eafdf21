import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const run = promisify(execFile);

/** The package as npm would publish it from what is in dist/, and a fresh project that has installed it. */
export interface Packed {
  tarball: string;
  /** Paths of the published files, sorted. */
  files: string[];
  /** The fresh project's folder. In its node_modules are the package and what the package depends on, nothing else. */
  project: string;
  /** The installed package's folder. */
  installed: string;
  remove(): Promise<void>;
}

export async function pack(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'duecare-packed-'));
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [tarball = ''] = globSync(join(folder, '*.tgz'));

  const project = join(folder, 'project');
  const modules = join(project, 'node_modules');
  const installed = join(modules, 'duecare');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }');
  const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys(dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }

  const files = globSync('**/*', { cwd: installed, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  return { tarball, files: files.sort(), project, installed, remove: () => rm(folder, { recursive: true }) };
}

/** package.json, as far as tests read it. */
export interface Manifest {
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
}
