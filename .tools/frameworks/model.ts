import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf, type ElementDeclaration } from '../manifest.ts';

/** What a framework or an editor has to know of an element, read off the manifest. */
export interface FrameworkElement {
  tag: string;
  className: string;
  /** Its module in dist/, without the extension. */
  module: string;
  description: string;
  attributes: readonly Settable[];
  /** What can be set as a property alone: objects and functions. */
  properties: readonly Settable[];
  events: readonly FrameworkEvent[];
  slots: readonly Described[];
  parts: readonly Described[];
}

export interface Described {
  name: string;
  description: string;
}

export interface FrameworkEvent extends Described {
  /** The event's class. */
  type: string;
}

export interface Settable extends Described {
  /** Name of the property; `name` is that of the attribute, where there is one. */
  property: string;
  type: string;
  default: string | undefined;
  /** The words an attribute may be, when it is a choice. */
  choices: readonly string[];
}

/** Events bubble out of what an element holds, so it can be listened for them as well. */
const holds: Readonly<Record<string, 'everything' | readonly string[]>> = {
  'duecare-provider': 'everything',
  'duecare-portal': 'everything',
  'duecare-mfa-prompt': 'everything',
  'duecare-balance-card': ['duecare-pay-now', 'duecare-quickpay-form'],
  'duecare-pay-now': ['duecare-quickpay-form'],
};

/** The elements of the manifest, by tag. */
export function frameworkElements(manifest: Package): FrameworkElement[] {
  const modules = new Map(
    manifest.modules.flatMap(({ path, declarations = [] }) => declarations.map(({ name }) => [name, path] as const)),
  );
  const declarations = elementsOf(manifest).toSorted((a, b) => a.tagName.localeCompare(b.tagName));
  return declarations.map((declaration) => ({
    tag: declaration.tagName,
    className: declaration.name,
    module: (modules.get(declaration.name) ?? '').replace(/\.js$/, ''),
    description: declaration.description ?? '',
    ...settables(declaration),
    events: eventsOf(declaration, declarations),
    slots: (declaration.slots ?? []).map(described),
    parts: (declaration.cssParts ?? []).map(described),
  }));
}

function settables({ members = [], attributes = [] }: ElementDeclaration) {
  const all = members.flatMap((member): Settable[] => {
    // An element says in words which of its properties only it sets.
    const isOurs = 'readonly' in member || member.description?.endsWith('Read only.') === true;
    if (member.kind !== 'field' || isOurs) return [];
    const type = member.type?.text ?? 'string | undefined';
    const attribute = attributes.find(({ fieldName }) => fieldName === member.name)?.name;
    return [
      {
        name: attribute ?? member.name,
        property: member.name,
        description: member.description ?? '',
        type,
        default: member.default,
        choices: [...type.matchAll(/'([^']+)'/g)].flatMap(([, word]) => (word === undefined ? [] : [word])),
      },
    ];
  });
  const isAttribute = ({ property }: Settable) => attributes.some(({ fieldName }) => fieldName === property);
  return { attributes: all.filter(isAttribute), properties: all.filter((one) => !isAttribute(one)) };
}

function eventsOf(element: ElementDeclaration, all: readonly ElementDeclaration[]): FrameworkEvent[] {
  const held = holds[element.tagName] ?? [];
  const inside = all.filter(({ tagName }) => held === 'everything' || held.includes(tagName));
  const events = [element, ...inside].flatMap(({ events = [] }) =>
    events.map((event) => ({ ...described(event), type: event.type.text })),
  );
  return [...new Map(events.toReversed().map((event) => [event.name, event])).values()].toReversed();
}

function described({ name, description = '' }: { name: string; description?: string }): Described {
  return { name, description };
}

/** `duecare-payment-succeeded` → `onDuecarePaymentSucceeded`, as React's wrappers and Vue's templates call a listener. */
export function listenerName(event: string): string {
  return `on${event.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** `duecare-payment-succeeded` → `duecarePaymentSucceeded`, as Angular's directives call an output. */
export function outputName(event: string): string {
  return event.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A comment above a line of code, which one line of text fits into. */
export function comment(text: string): string {
  return `  /** ${text.replaceAll('*/', '*\\/').replaceAll(/\s+/g, ' ')} */\n`;
}
