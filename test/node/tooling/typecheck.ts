import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { performCompilation } from '@angular/compiler-cli';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What TypeScript says of a developer's file that imports the built package by its name, and of the types it published. */
export function complaints(text: string, options: ts.CompilerOptions, extension = 'ts'): string[] {
  const consumer = `${root}consumer.${extension}`;
  const all: ts.CompilerOptions = { ...options, strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
  const program = ts.createProgram([consumer], all, hostWith(consumer, text, all));
  const ours = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName === consumer || fileName.startsWith(`${root}dist/`));
  assert.ok(ours.length > 1);
  return ours
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map((diagnostic) => complaint(diagnostic, consumer));
}

/** What Angular's compiler says of a developer's file and of the templates in it. */
export function templateComplaints(text: string): string[] {
  const consumer = `${root}consumer.ts`;
  const all = { ...bundler, strict: true, strictTemplates: true, noEmit: true, types: [] };
  const host = hostWith(consumer, text, all);
  const { diagnostics } = performCompilation({ rootNames: [consumer], options: all, host });
  return diagnostics.map((diagnostic) => complaint(diagnostic, consumer));
}

/** The files of this machine, and one more. */
function hostWith(path: string, text: string, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  host.fileExists = (file) => file === path || ts.sys.fileExists(file);
  host.readFile = (file) => (file === path ? text : ts.sys.readFile(file));
  host.getSourceFile = (file, target) => {
    const source = host.readFile(file);
    return source === undefined ? undefined : ts.createSourceFile(file, source, target);
  };
  return host;
}

function complaint({ file, start, messageText }: ts.Diagnostic, consumer: string): string {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  const where = file?.fileName === consumer ? '' : `${file?.fileName ?? ''} `;
  return `${where}line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}

/**
 * The lines of a developer's file where TypeScript was not of the file's opinion: a line that ends in `// wrong` must not
 * compile, every other one must.
 */
export function surprises(text: string, options: ts.CompilerOptions): string[] {
  return against(complaints(text, { ...bundler, ...options }, 'tsx'), text, '// wrong');
}

/** The same of Angular's templates, where such a line ends in `<!-- wrong -->`. */
export function templateSurprises(text: string): string[] {
  return against(templateComplaints(text), text, '<!-- wrong -->');
}

function against(found: readonly string[], text: string, mark: string): string[] {
  const expected = text.split('\n').flatMap((line, index) => (line.endsWith(mark) ? [`line ${index + 1}: `] : []));
  assert.ok(expected.length > 0);
  const unmet = expected.filter((line) => !found.some((complaint) => complaint.startsWith(line)));
  const unexpected = found.filter((complaint) => !expected.some((line) => complaint.startsWith(line)));
  return [...unmet.map((line) => `${line}compiles and must not`), ...unexpected];
}

const bundler: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};
