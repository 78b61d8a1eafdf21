import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minifyHTMLLiterals } from 'minify-literals';
import { childrenOf, edited } from './code-edits.mjs';

/** Shrinks Lit's `html` and `css` templates. A run of white space keeps one space, since one may be seen. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      if (!id.endsWith('.ts') || id.includes('node_modules')) return null;
      // The tool leaves such a file alone, and warns of it.
      if (code.includes('unsafeCSS')) return null;
      const minified = await minifyHTMLLiterals(code, {
        fileName: id,
        // Without its slash an SVG shape would take the next one in as a child, and that one would not be drawn.
        html: { conservativeCollapse: true, keepClosingSlash: true, removeEmptyAttributes: false, minifyJS: false },
      });
      return minified && { code: withoutCssTag(minified.code), map: null };
    },
  };
}

/** Where nothing is put into a `css` template, what Lit's tag checks of such things need not be in the page. */
function withoutCssTag(code) {
  if (/css`[^`]*\$\{/.test(code)) return code;
  return code.replace(/import \{ css \}/, 'import { unsafeCSS }').replace(/\bcss(`[^`]*`)/g, 'unsafeCSS($1)');
}

/**
 * Puts the modules of a bundle in the order of the `kinds` their paths match; what matches none comes last. Gzip looks back
 * 32 kB, so that what is alike gets smaller where it stands together. Any order works in which what a module needs as soon as it
 * is run comes before it: the class it extends, and all that `define.ts` registers.
 */
export function inOrder(kinds) {
  const rankOf = (id) => kinds.findIndex((kind) => kind.test(id)) >>> 0;
  return {
    name: 'in-order',
    renderChunk(code, { modules }) {
      const parts = Object.entries(modules).flatMap(([id, { code }]) =>
        code?.trim() ? [{ id, code: code.trim() }] : [],
      );
      const start = code.indexOf(parts[0].code);
      const end = code.indexOf(parts.at(-1).code) + parts.at(-1).code.length;
      const rest = parts.reduce((text, part) => text.replace(part.code, () => ''), code.slice(start, end));
      if (rest.trim() !== '') throw new Error(`This part of the bundle belongs to no module: ${rest.trim()}`);
      const sorted = parts.toSorted((one, other) => rankOf(one.id) - rankOf(other.id));
      return { code: code.slice(0, start) + sorted.map((part) => part.code).join('\n') + code.slice(end), map: null };
    },
  };
}

/** Takes of `qrcode` what works a code out, and leaves out its ways of drawing: the elements draw for themselves. */
export function qrcodeCore() {
  return {
    name: 'qrcode-core',
    resolveId(source, importer, options) {
      return source === 'qrcode' ? this.resolve('qrcode/lib/core/qrcode.js', importer, options) : null;
    },
  };
}

/** Declares variables with `let` throughout: the same word again is the smallest, and what is built already keeps its promises. */
export function letForConst() {
  return {
    name: 'let-for-const',
    renderChunk(code) {
      return { code: edited(code, constants(this.parse(code))), map: null };
    },
  };
}

function constants(node) {
  const { type, kind, start } = node;
  const isOne = type === 'VariableDeclaration' && kind === 'const';
  const own = isOne ? [{ start, end: start + 'const'.length, text: 'let' }] : [];
  return [...own, ...childrenOf(node).flatMap(constants)];
}

/**
 * Says how large the bundle is and fails the build when it is over its budget, carries one of Lit's modules twice or zod at
 * all. It fails once the bundle is written, so that the large one can be looked into; one that is only measured is not.
 */
export function sizeBudget({ name, limit, goal = limit, write }) {
  let faults = [];
  return {
    name: 'size-budget',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const size = chunks.reduce((total, { code }) => total + gzipSync(code, { level: 9 }).length, 0);
      const aim = goal < limit ? `, goal ${kilobytes(goal)}` : '';
      console.log(`  ${name.padEnd(24)} ${kilobytes(size).padStart(9)} gzip, budget ${kilobytes(limit)}${aim}`);
      faults = faultsOfModules(chunks.flatMap((chunk) => Object.keys(chunk.modules)));
      if (size >= limit) faults.push(`is over its budget. Its largest parts, not minified:\n${largest(chunks)}`);
      if (!write) for (const file of Object.keys(bundle)) delete bundle[file];
    },
    writeBundle() {
      if (faults.length > 0) this.error(faults.map((fault) => `${name} ${fault}`).join('\n'));
    },
  };
}

function faultsOfModules(modules) {
  const twice = ['reactive-element.js', 'lit-html.js', 'lit-element.js'].flatMap((core) => {
    const copies = modules.filter((id) => id.endsWith(`/${core}`));
    return copies.length > 1 ? [`has ${core} more than once:\n${copies.join('\n')}`] : [];
  });
  const zod = modules.some((id) => id.includes('/node_modules/zod/'));
  return zod ? [...twice, 'has zod in it: pages check with src/contract/wire instead.'] : twice;
}

function largest(chunks) {
  const parts = new Map();
  for (const [id, { renderedLength }] of chunks.flatMap((chunk) => Object.entries(chunk.modules))) {
    const part =
      /\/node_modules\/((?:@[^/]+\/)?[^/]+)|\/(src\/(?:elements\/)?[^/]+)/.exec(id)?.slice(1).find(Boolean) ?? id;
    parts.set(part, (parts.get(part) ?? 0) + renderedLength);
  }
  const sorted = [...parts].sort(([, a], [, b]) => b - a).slice(0, 12);
  return sorted.map(([part, length]) => `  ${kilobytes(length).padStart(9)}  ${part}`).join('\n');
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Writes the licences of what self-contained files carry beside them, as those licences ask. Bundles that share the plugin share
 * the file, and each that carries something adds to it.
 */
export function licences(fileName) {
  const carried = new Set();
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []));
      // What Rollup makes of CommonJS has a NUL before its name.
      const folders = ids.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
      if (folders.length === 0) return;
      for (const folder of folders) carried.add(folder);
      const texts = [...carried].sort().map(licenceText);
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

function licenceText(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license']
    .map((file) => readText(join(folder, file)))
    .find(Boolean);
  return `${name} ${version} (${license})\n\n${text ?? ''}`;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Puts static files of `folder` beside the bundle. */
export function copy(folder, names) {
  return {
    name: 'copy',
    generateBundle() {
      for (const name of names)
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(join(folder, name)) });
    },
  };
}
