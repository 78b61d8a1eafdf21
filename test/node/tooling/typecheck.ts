import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What TypeScript says of a developer's file that imports the built package by its name, and of the types it published. */
export function complaints(text: string, options: ts.CompilerOptions, extension = 'ts'): string[] {
  const consumer = `${root}consumer.${extension}`;
  const all: ts.CompilerOptions = { ...options, strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(all);
  host.fileExists = (file) => file === consumer || ts.sys.fileExists(file);
  host.readFile = (file) => (file === consumer ? text : ts.sys.readFile(file));
  host.getSourceFile = (file, target) => {
    const source = host.readFile(file);
    return source === undefined ? undefined : ts.createSourceFile(file, source, target);
  };
  const program = ts.createProgram([consumer], all, host);
  const ours = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName === consumer || fileName.startsWith(`${root}dist/`));
  assert.ok(ours.length > 1);
  return ours
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      const where = file?.fileName === consumer ? '' : `${file?.fileName ?? ''} `;
      return `${where}line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}

/**
 * The lines of a developer's file where TypeScript was not of the file's opinion: a line that ends in `// wrong` must not
 * compile, every other one must.
 */
export function surprises(text: string, options: ts.CompilerOptions): string[] {
  const found = complaints(text, { ...bundler, ...options }, 'tsx');
  const expected = text
    .split('\n')
    .flatMap((line, index) => (line.endsWith('// wrong') ? [`line ${index + 1}: `] : []));
  assert.ok(expected.length > 0);
  const unmet = expected.filter((line) => !found.some((complaint) => complaint.startsWith(line)));
  const unexpected = found.filter((complaint) => !expected.some((line) => complaint.startsWith(line)));
  return [...unmet.map((line) => `${line}compiles and must not`), ...unexpected];
}

const bundler: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};
