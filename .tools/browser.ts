import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type LaunchOptions } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * How to launch Chromium here: the one `CHROME_PATH` names, else one that is installed, else (on x64 Linux) the one
 * that npm brought along. Throws with what to do when there is none.
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  const installed = installedBrowser();
  if (installed !== undefined) return { executablePath: installed, headless: true };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
  throw new Error(
    'The browser tests need Chrome or Chromium and found none. Install Chrome, or run `npx playwright-core install chromium`, ' +
      'or set CHROME_PATH to the executable.',
  );
}

function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, where there is no file.`);
  }
  return [chromium.executablePath(), ...usualPlaces()].find((path) => existsSync(path));
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['', homedir()].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((path) =>
        ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
          const folder = process.env[name];
          return folder === undefined ? [] : [join(folder, path)];
        }),
      );
    default:
      return ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap(
        (name) => ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => `${folder}/${name}`),
      );
  }
}

/**
 * The font configuration of the Chromium that npm brought along, where tests run in that one. Other browsers take it too:
 * how wide a text is decides where it wraps.
 */
export async function browserFonts(): Promise<string | undefined> {
  const file = (await browserLaunchOptions()).env?.FONTCONFIG_FILE;
  return typeof file === 'string' ? file : undefined;
}

/** Unpacks the Chromium of `@sparticuz/chromium`, with the libraries and fonts that a bare system lacks. */
async function bundledBrowser(): Promise<LaunchOptions> {
  const source = join(root, 'node_modules/@sparticuz/chromium');
  if (!existsSync(source)) throw new Error('node_modules has no browser: run `npm ci`.');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache/duecare-chromium', version);
  if (!existsSync(folder)) await unpack(join(source, 'bin'), folder);
  return {
    executablePath: join(folder, 'chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The package's own configuration names the folders of a cloud function; without a font no text is painted at all. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}

/** Fills a private folder and renames it, so that suites starting together never run half a browser. */
async function unpack(archives: string, folder: string): Promise<void> {
  const scratch = `${folder}.${process.pid}`;
  await rm(scratch, { recursive: true, force: true });
  await mkdir(join(scratch, 'fonts'), { recursive: true });
  await Promise.all([
    decompress(join(archives, 'chromium.br'), join(scratch, 'chromium'), 0o755),
    untar(join(archives, 'al2023.tar.br'), scratch),
    untar(join(archives, 'fonts.tar.br'), join(scratch, 'fonts')),
    writeFile(join(scratch, 'fonts.conf'), fontsIn(folder)),
  ]);
  try {
    await rename(scratch, folder);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function untar(archive: string, folder: string): Promise<void> {
  const tarball = join(folder, `${basename(archive)}.tar`);
  await decompress(archive, tarball);
  await promisify(execFile)('tar', ['-xf', tarball, '-C', folder]);
  await rm(tarball);
}

async function decompress(archive: string, file: string, mode = 0o644): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(file, { mode }));
}
