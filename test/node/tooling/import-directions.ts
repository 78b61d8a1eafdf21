import { posix } from 'node:path';
import ts from 'typescript';

/** What each folder of src/ may import besides itself. */
const below: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  theme: ['contract'],
  format: ['contract'],
  client: ['contract'],
  text: ['contract', 'format'],
  processors: ['contract'],
  payment: ['contract', 'client', 'format', 'text'],
  base: ['contract', 'client', 'format', 'text', 'theme', 'processors', 'payment'],
  locales: ['text', 'base'],
  parts: ['contract', 'client', 'format', 'text', 'theme', 'processors', 'payment', 'base'],
  elements: ['contract', 'client', 'format', 'text', 'theme', 'processors', 'payment', 'base', 'parts'],
  'pay.ts': ['contract', 'client', 'format', 'text', 'theme', 'processors', 'payment', 'base', 'elements'],
  'index.ts': ['pay.ts', 'contract', 'client', 'format', 'text', 'theme', 'processors', 'payment', 'base', 'elements'],
  'define-pay.ts': ['elements', 'pay.ts'],
  'practice-colors.ts': ['base'],
  'define.ts': ['elements', 'index.ts', 'define-pay.ts', 'practice-colors.ts'],
  script: ['base', 'elements', 'define-pay.ts', 'define.ts', 'practice-colors.ts'],
  'boot.ts': ['base'],
  'csp.ts': [],
  react: [],
  angular: [],
};

/** The files of this project that a file imports, types and dynamic imports included, as paths from the root. */
export function importsOf(file: string, text: string): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name));
}

/** Why `file` may not import `imported`, both as paths from the root; undefined when it may. */
export function objection(file: string, imported: string): string | undefined {
  const [area, folder = '', element] = file.split('/');
  const [otherArea, otherFolder = '', otherElement, otherFile] = imported.split('/');
  switch (area) {
    case 'src':
      if (otherArea !== 'src') return `src imports nothing outside itself`;
      if (folder === 'elements' && otherFolder === 'elements' && element !== otherElement) {
        const open = [`${otherElement ?? ''}.ts`, 'define.ts'].includes(otherFile ?? '');
        return open ? undefined : 'an element imports no internals of another';
      }
      if (folder === otherFolder || below[folder]?.includes(otherFolder) === true) return undefined;
      return `src/${folder} does not import src/${otherFolder}`;
    case 'mock-server':
      if (otherArea === 'src')
        return otherFolder === 'contract' ? undefined : 'mock-server imports of src the contract only';
      if (otherArea !== 'mock-server') return 'mock-server imports neither the demo nor tests';
      if (folder === 'ledger' && ['http', 'routes', 'faults', 'sessions'].includes(otherFolder)) {
        return 'the ledger knows nothing of HTTP';
      }
      return undefined;
    default:
      return undefined;
  }
}
