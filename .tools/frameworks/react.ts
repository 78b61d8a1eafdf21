import { listenerName, type FrameworkElement } from './model.ts';

/** The components of `duecare/react`: what each one is made of, for `src/react/component.ts`. */
export function reactComponents(elements: readonly FrameworkElement[]): string {
  const components = elements.map(({ tag, className, attributes, properties, events }) => {
    const parts = {
      tag,
      attributes: Object.fromEntries(attributes.map(({ property, name }) => [property, name])),
      properties: properties.map(({ property }) => property),
      events: Object.fromEntries(events.map(({ name }) => [listenerName(name), name])),
    };
    return `export const ${className} = /* @__PURE__ */ component(${JSON.stringify(parts, null, 2)});\n`;
  });
  return `'use client';\nimport { component } from './component.js';\n\n${components.join('\n')}`;
}

export function reactTypes(elements: readonly FrameworkElement[]): string {
  const names = elements.map(({ className }) => className);
  const components = elements.map(
    ({ tag, className }) =>
      `/** \`<${tag}>\` as a component of React 18 or newer. */\n` +
      `export declare const ${className}: DuecareComponent<'${tag}'>;\nexport type ${className}Props = DuecareProps<'${tag}'>;\n`,
  );
  return `// Made from custom-elements.json by the build.
import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { DuecareElements } from '../frameworks/elements.js';
export type { DuecareElements } from '../frameworks/elements.js';

/** What a component takes: the element's properties, listeners to its events, and what every HTML element takes. */
export type DuecareProps<Tag extends keyof DuecareElements> = Omit<
  HTMLAttributes<DuecareElements[Tag]['element']>,
  keyof DuecareElements[Tag]['properties']
> &
  DuecareElements[Tag]['properties'] &
  DuecareElements[Tag]['listeners'];

/** A component, whose \`ref\` gives the element. */
export type DuecareComponent<Tag extends keyof DuecareElements> = ForwardRefExoticComponent<
  DuecareProps<Tag> & RefAttributes<DuecareElements[Tag]['element']>
>;

${components.join('\n')}${names.length > 0 ? '' : 'export {};\n'}`;
}
