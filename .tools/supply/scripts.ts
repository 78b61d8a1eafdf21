import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A published script that a browser runs as it is, and what PCI DSS 6.4.3 wants to know of it. */
interface PublishedScript {
  /** Path in dist/. */
  file: string;
  purpose: string;
  /** Who answers for what is in it. */
  owner: string;
  /** Where it runs. `pay`: on every page that takes payments. `others` beside: only on one that also runs other people's scripts. `colors`: beside it, where it wears the practice's. `spanish`: beside either, where patients read Spanish. */
  page: 'pay' | 'pay with others' | 'colors' | 'portal' | 'spanish' | 'card frame';
}

const publishedScripts: readonly PublishedScript[] = [
  {
    file: 'duecare.js',
    purpose:
      'Shows what a patient owes and takes the payment. Card data is typed into the card frame and never reaches it.',
    owner: 'Duecare',
    page: 'pay',
  },
  {
    file: 'duecare-boot.js',
    purpose: "Takes a payment link's token out of the address before any other script runs.",
    owner: 'Duecare',
    page: 'pay with others',
  },
  {
    file: 'duecare-colors.js',
    purpose:
      "Dresses elements in the colours that the practice has set. It asks the practice's backend for them, and nobody else.",
    owner: 'Duecare',
    page: 'colors',
  },
  {
    file: 'duecare-portal.js',
    purpose: 'Everything of duecare.js, and what a signed-in patient sees: statements, receipts, visits.',
    owner: 'Duecare',
    page: 'portal',
  },
  {
    file: 'duecare-es.js',
    purpose: 'The Spanish texts. It renders nothing and asks the network for nothing.',
    owner: 'Duecare',
    page: 'spanish',
  },
  {
    file: 'mock-server/card-frame/frame.js',
    purpose: "The mock processor's card frame. A processor brings its own, on its own origin, in its own inventory.",
    owner: 'the card processor',
    page: 'card frame',
  },
];

/** Says of each file what its bytes are, as `integrity` wants it. */
export interface IntegrityList {
  version: string;
  files: Record<string, { integrity: string; bytes: number }>;
}

/** `sha384-…` of some bytes. */
export function integrity(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** dist/sri.json: what a page may pin. */
export async function integrityList(dist: string, version: string): Promise<IntegrityList> {
  const names = [
    'duecare-boot.js',
    'duecare-colors.js',
    'duecare-es.js',
    'duecare-portal.js',
    'duecare.css',
    'duecare.js',
  ];
  const themes = globSync('themes/*.css', { cwd: dist }).toSorted();
  const files = [...names, ...themes].map(async (name) => {
    const bytes = await readFile(join(dist, name));
    return [name, { integrity: integrity(bytes), bytes: bytes.length }] as const;
  });
  return { version, files: Object.fromEntries(await Promise.all(files)) };
}

export interface InventoriedScript extends PublishedScript {
  version: string;
  sha384: string;
}

/** dist/script-inventory.json. */
export async function scriptInventory(dist: string, version: string): Promise<{ scripts: InventoriedScript[] }> {
  const scripts = publishedScripts.map(async (script) => {
    const sha384 = integrity(await readFile(join(dist, script.file)));
    return { ...script, version, sha384 };
  });
  return { scripts: await Promise.all(scripts) };
}
