import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type {
  ClassMember,
  CustomElement,
  CustomElementDeclaration,
  Module,
  Package,
} from 'custom-elements-manifest/schema';
import { publicTokens } from '../src/theme/public-tokens.ts';

const run = promisify(execFile);

/** An element as custom-elements.json describes it: what a host may touch and nothing else. */
export type ElementDeclaration = CustomElementDeclaration & CustomElement & { tagName: string };

/** custom-elements.json of the package, read off the class comments. */
export async function manifest(): Promise<Package> {
  const outdir = await mkdtemp('node_modules/.cache/duecare-manifest-');
  await run('cem', ['analyze', '--config', '.config/custom-elements-manifest.config.mjs', '--outdir', outdir]);
  const { schemaVersion, modules } = JSON.parse(await readFile(`${outdir}/custom-elements.json`, 'utf8')) as Package;
  await rm(outdir, { recursive: true });
  // The analyzer reads files in the order in which the disk has them ready.
  const inOrder = modules.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return { schemaVersion, readme: '', modules: inOrder.map(published).filter((module) => module !== undefined) };
}

/** The elements of a manifest. */
export function elementsOf({ modules }: Package): ElementDeclaration[] {
  return modules.flatMap(({ declarations = [] }) => declarations).filter(isElement);
}

/** A module as it stands in dist/, with the elements it declares; undefined when it declares none. */
function published({ path, declarations = [], exports = [] }: Module): Module | undefined {
  const elements = declarations.filter(isElement).map(publicPart);
  if (elements.length === 0) return undefined;
  const file = (source: string | undefined) => source?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js') ?? '';
  return {
    kind: 'javascript-module',
    path: file(path),
    declarations: elements,
    exports: exports.map((one) => ({ ...one, declaration: { ...one.declaration, module: file(path) } })),
  };
}

function isElement(declaration: { kind: string }): declaration is ElementDeclaration {
  return declaration.kind === 'class' && typeof (declaration as Partial<ElementDeclaration>).tagName === 'string';
}

/** Inherited members are an element's own to whoever uses it; the base class is nobody's business. */
function publicPart(element: ElementDeclaration): ElementDeclaration {
  const { superclass: _, members = [], attributes = [], events = [], ...rest } = element;
  const open = members.filter(isPublic);
  const isNamed = (field: string | undefined) => open.some(({ name }) => name === field);
  return {
    ...rest,
    attributes: attributes.filter(({ fieldName }) => isNamed(fieldName)).map(own),
    members: open.map(own),
    // What the analyzer finds by itself at `dispatchEvent` is named after an argument, or not at all.
    events: events.filter(({ name }: { name?: string }) => name?.startsWith('duecare-')),
    cssProperties: publicTokens.map(({ name, description, default: value }) => ({ name, description, default: value })),
  };
}

function own<T extends { inheritedFrom?: unknown }>({ inheritedFrom: _, ...rest }: T): Omit<T, 'inheritedFrom'> {
  return rest;
}

function isPublic(member: ClassMember): boolean {
  return (member.privacy ?? 'public') === 'public' && member.static !== true && !member.name.startsWith('#');
}
