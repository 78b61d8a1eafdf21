import { globSync, readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { ClassMember, CustomElement, CustomElementDeclaration, Module, Package } from 'custom-elements-manifest/schema';
import { publicTokens } from '../src/theme/public-tokens.ts';

/** An element as custom-elements.json describes it: what a host may touch and nothing else. */
export type ElementDeclaration = CustomElementDeclaration & CustomElement & { tagName: string };

/** custom-elements.json of the package, read off the class comments. */
export function manifest(): Package {
  const modules = globSync(['src/base/*.ts', 'src/elements/*/*.ts'])
    .toSorted()
    .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2015, true));
  const { schemaVersion, modules: read } = create({ modules, plugins: litPlugin() }) as Package;
  return { schemaVersion, readme: '', modules: read.map(published).filter((module) => module !== undefined) };
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
    events: events.filter(({ name }) => name),
    cssProperties: publicTokens.map(({ name, description, default: value }) => ({ name, description, default: value })),
  };
}

function own<T extends { inheritedFrom?: unknown }>({ inheritedFrom: _, ...rest }: T): Omit<T, 'inheritedFrom'> {
  return rest;
}

function isPublic(member: ClassMember): boolean {
  return (member.privacy ?? 'public') === 'public' && member.static !== true && !member.name.startsWith('#');
}
