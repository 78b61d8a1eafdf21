import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDiagnostics, performCompilation, type CompilerOptions } from '@angular/compiler-cli';
import ts from 'typescript';
import { comment, outputName, type FrameworkElement } from './model.ts';

/**
 * Compiles the directives of `duecare/angular` into `folder`, beside the types they are made of. Half of it, as Angular wants
 * of what is published: the app's own compiler does the rest, so that it may be newer.
 */
export async function angularModule(folder: string, elements: readonly FrameworkElement[]): Promise<void> {
  const own = join(folder, 'angular');
  const [index, element] = [join(own, 'index.ts'), join(own, 'element.ts')];
  await mkdir(own, { recursive: true });
  await writeFile(index, angularDirectives(elements));
  await copyFile('src/angular/element.ts', element);
  const options = { ...compilerOptions, rootDir: own, outDir: own };
  const { diagnostics } = performCompilation({ rootNames: [index, element], options });
  await Promise.all([rm(index), rm(element)]);
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
}

const compilerOptions: CompilerOptions = {
  compilationMode: 'partial',
  strict: true,
  declaration: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  skipLibCheck: true,
};

/** The directives of `duecare/angular`, as TypeScript that Angular's compiler takes. */
export function angularDirectives(elements: readonly FrameworkElement[]): string {
  const events = [...new Set(elements.flatMap(({ events }) => events.map(({ type }) => type)))].toSorted();
  return `// Made from custom-elements.json by the build.
import { Directive, input, Output, type InputSignal, type OutputRef } from '@angular/core';
import type { DuecareElements } from '../frameworks/elements.js';
import type { ${events.join(', ')} } from '../index.js';
import { ElementDirective } from './element.js';

type Attribute<Tag extends keyof DuecareElements, Name extends keyof DuecareElements[Tag]['attributes']> =
  InputSignal<DuecareElements[Tag]['attributes'][Name]>;

type Property<Tag extends keyof DuecareElements, Name extends keyof DuecareElements[Tag]['properties']> =
  InputSignal<DuecareElements[Tag]['properties'][Name]>;

${elements.map(directive).join('\n')}`;
}

// Every type is written out: an inferred one would be published with the paths of the folder it was compiled in.
function directive({ tag, className, attributes, properties, events }: FrameworkElement): string {
  const inputs = [
    ...attributes.map((one) => ({ ...one, type: `Attribute<'${tag}', '${one.name}'>` })),
    ...properties.map((one) => ({ ...one, type: `Property<'${tag}', '${one.property}'>` })),
  ];
  const members = [
    ...inputs.map(
      ({ description, property, type }) => `${comment(description)}  readonly ${property}: ${type} = input();\n`,
    ),
    ...events.map(
      ({ description, name, type }) =>
        `${comment(description)}  @Output() readonly ${outputName(name)}: OutputRef<${type}> = this.heard('${name}');\n`,
    ),
  ];
  const attributeOf = Object.fromEntries(attributes.map(({ property, name }) => [property, name]));
  return `/** Types \`<${tag}>\` in templates, and hands on what they bind. */
@Directive({ selector: '${tag}' })
export class ${className} extends ElementDirective<DuecareElements['${tag}']['element']> {
${members.join('\n')}
  constructor() {
    super(${JSON.stringify(attributeOf)});
  }
}
`;
}
