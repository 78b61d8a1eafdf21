import { comment, listenerName, type FrameworkElement, type FrameworkEvent, type Settable } from './model.ts';

const marked = '// Made from custom-elements.json by the build.\n';

/** The types that those of all frameworks are made of. They point at the classes, so they cannot say anything else. */
export function elementTypes(elements: readonly FrameworkElement[]): string {
  const eventTypes = [...new Set(elements.flatMap(({ events }) => events.map(({ type }) => type)))].toSorted();
  return [
    marked,
    ...elements.map(({ className, module }) => `import type { ${className} } from '${fromFrameworks(module)}';\n`),
    `import type { ${eventTypes.join(', ')} } from '../index.js';\n`,
    ...elements.map(interfaces),
    `\n/** Every element by its tag. */\nexport interface DuecareElements {\n`,
    ...elements.map(
      ({ tag, className }) =>
        `  '${tag}': { element: ${className}; attributes: ${className}Attributes; properties: ${className}Properties; ` +
        `events: ${className}Events; listeners: ${className}Listeners };\n`,
    ),
    '}\n',
  ].join('');
}

function interfaces({ tag, className, attributes, properties, events }: FrameworkElement): string {
  const plain = attributes.map(
    (one) => `${comment(one.description)}  '${one.name}'?: ${attributeType(className, one)};\n`,
  );
  const set = [...attributes, ...properties].map(
    (one) => `${comment(one.description)}  ${one.property}?: ${propertyType(className, one)};\n`,
  );
  const fired = events.map((event) => `${comment(event.description)}  '${event.name}': ${event.type};\n`);
  return [
    `\n/** Attributes of \`<${tag}>\`, as markup has them. */\nexport interface ${className}Attributes {\n${plain.join('')}}\n`,
    `\n/** Properties of \`<${tag}>\`. */\nexport interface ${className}Properties {\n${set.join('')}}\n`,
    `\n/** Events of \`<${tag}>\` and of what it holds. */\nexport interface ${className}Events {\n${fired.join('')}}\n`,
    `\n/** Listeners to them. */\nexport interface ${className}Listeners {\n${events.map(listener).join('')}}\n`,
  ].join('');
}

function propertyType(className: string, { property }: Settable): string {
  return `${className}['${property}'] | undefined`;
}

/** Markup holds numbers as text. */
function attributeType(className: string, settable: Settable): string {
  const text = settable.type.includes('number') ? ' | `${number}`' : '';
  return `${propertyType(className, settable)}${text}`;
}

function listener({ name, type, description }: FrameworkEvent): string {
  return `${comment(description)}  ${listenerName(name)}?: ((event: ${type}) => void) | undefined;\n`;
}

function fromFrameworks(module: string): string {
  return `${module.replace(/^dist\//, '../')}.js`;
}

/** `duecare/jsx`: for any framework that writes elements in JSX. */
export const jsxTypes = `${marked}import type { DuecareElements } from './elements.js';
export type * from './elements.js';

/** Listeners as JSX names them: \`on\` and the event's name, \`on:\` with Solid. */
type Listening<Events, On extends string> = {
  [Name in keyof Events & string as \`\${On}\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

/**
 * What JSX may write of each element, beside \`Common\`, which every element of the framework takes.
 *
 * \`\`\`ts
 * declare module 'preact' {
 *   namespace JSX {
 *     interface IntrinsicElements extends DuecareJsx<HTMLAttributes<HTMLElement>> {}
 *   }
 * }
 * \`\`\`
 */
export type DuecareJsx<Common = { id?: string; class?: string; slot?: string; children?: unknown }, On extends string = 'on'> = {
  [Tag in keyof DuecareElements]: Omit<Common, keyof DuecareElements[Tag]['properties']> &
    DuecareElements[Tag]['attributes'] &
    DuecareElements[Tag]['properties'] &
    Listening<DuecareElements[Tag]['events'], On>;
};
`;

/** \`duecare/react/jsx\`: the elements themselves in React 19, which sets properties and hears events on its own. */
export const reactJsxTypes = `${marked}import type { ClassAttributes, HTMLAttributes } from 'react';
import type { DuecareElements, DuecareJsx } from './jsx.js';

type Common<Element> = HTMLAttributes<Element> & ClassAttributes<Element>;

export type DuecareReactJsx = {
  [Tag in keyof DuecareElements]: DuecareJsx<Common<DuecareElements[Tag]['element']>>[Tag];
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends DuecareReactJsx {}
  }
}
`;

/** \`duecare/vue\`: the elements in Vue's templates. */
export const vueTypes = `${marked}import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';
import type { DuecareElements } from './elements.js';
export type * from './elements.js';

export type DuecareVue = {
  [Tag in keyof DuecareElements]: new () => {
    $props: Omit<HTMLAttributes, keyof DuecareElements[Tag]['properties']> &
      VNodeProps &
      AllowedComponentProps &
      DuecareElements[Tag]['attributes'] &
      DuecareElements[Tag]['properties'] &
      DuecareElements[Tag]['listeners'];
  };
};

declare module 'vue' {
  interface GlobalComponents extends DuecareVue {}
}
`;
