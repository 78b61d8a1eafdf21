import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const consumer = `${root}consumer.ts`;

/** What TypeScript says of a developer's file that imports the built package by its name. */
function complaints(text: string, options: ts.CompilerOptions): string[] {
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
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const use = `
  import { createClient, type DuecareProvider } from 'duecare';
  import 'duecare/define';
  import 'duecare/elements/balance-card/define';
  import { DuecareBalanceCard } from 'duecare/elements/balance-card';
  export const client = createClient({ baseUrl: 'https://billing.example' });
  export const provider: DuecareProvider = document.createElement('duecare-provider');
  export const card: DuecareBalanceCard = document.createElement('duecare-balance-card');
  export const wrong: number = card;
`;

for (const [name, options] of [
  ['a bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ['Node', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
] as const) {
  test(`the published types hold for a developer with ${name}`, () => {
    assert.deepEqual(complaints(use, options), ["Type 'DuecareBalanceCard' is not assignable to type 'number'."]);
  });
}
