import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { complaints } from './typecheck.ts';

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
    assert.deepEqual(complaints(use, options), [
      "line 9: Type 'DuecareBalanceCard' is not assignable to type 'number'.",
    ]);
  });
}
