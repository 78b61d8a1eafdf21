import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Sample } from './samples.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: ['node'],
  jsx: ts.JsxEmit.ReactJSX,
};

/** What TypeScript says of samples that import the built package by its name, all at once and each a file of its own. */
export function complaintsOf(samples: readonly Sample[]): string[] {
  const files = new Map(samples.map((sample, at) => [`${root}sample-${at}.${sample.language}`, sample]));
  const host = ts.createCompilerHost(options);
  host.fileExists = (file) => files.has(file) || ts.sys.fileExists(file);
  host.readFile = (file) => files.get(file)?.code ?? ts.sys.readFile(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([file, { where }]) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, messageText }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${where}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}
