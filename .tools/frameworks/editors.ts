import { publicTokens } from '../../src/theme/public-tokens.ts';
import type { Described, FrameworkElement, Settable } from './model.ts';

const schemas = 'https://raw.githubusercontent.com/';
const markdown = (value: string) => ({ kind: 'markdown', value });

/** Completion in HTML with VS Code: `html.customData`. */
export function vscodeHtml(elements: readonly FrameworkElement[]): object {
  return {
    $schema: `${schemas}microsoft/vscode-html-languageservice/main/docs/customData.schema.json`,
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(inFull(element)),
      attributes: element.attributes.map(({ name, description, choices }) => ({
        name,
        description: markdown(description),
        ...(choices.length > 0 ? { values: choices.map((choice) => ({ name: choice })) } : {}),
      })),
    })),
  };
}

/** Completion in CSS with VS Code: `css.customData`. */
export function vscodeCss(elements: readonly FrameworkElement[]): object {
  const parts = new Map<string, string[]>();
  for (const { tag, parts: own } of elements) {
    for (const { name, description } of own)
      parts.set(name, [...(parts.get(name) ?? []), `\`<${tag}>\`: ${description}`]);
  }
  return {
    $schema: `${schemas}microsoft/vscode-css-languageservice/main/docs/customData.schema.json`,
    version: 1.1,
    properties: publicTokens.map(({ name, description, default: value }) => ({
      name,
      description: markdown(`${description} Default: ${value}.`),
    })),
    pseudoElements: [...parts].map(([name, lines]) => ({
      name: `::part(${name})`,
      description: markdown(lines.join('\n\n')),
    })),
  };
}

/** Completion with JetBrains' editors, which find it by `web-types` in package.json. */
export function webTypes(elements: readonly FrameworkElement[], version: string): object {
  const property = ({ property: name, description, type }: Settable) => ({ name, description, type });
  return {
    $schema: `${schemas}JetBrains/web-types/master/schema/web-types.json`,
    name: 'duecare',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map(({ tag, description, attributes, properties, events, slots, parts }) => ({
          name: tag,
          description,
          attributes: attributes.map(attribute),
          slots,
          js: {
            properties: [...attributes, ...properties].map(property),
            events: events.map(({ name, description: what, type }) => ({ name, description: what, type })),
          },
          css: { parts },
        })),
      },
      css: {
        properties: publicTokens.map(({ name, description, default: value }) => ({
          name,
          description: `${description} Default: ${value}.`,
        })),
      },
    },
  };
}

function attribute({ name, description, type, default: value }: Settable): object {
  const known = value === undefined ? {} : { default: value.replaceAll("'", '') };
  return { name, description, value: { type, required: !type.includes('boolean') }, ...known };
}

function inFull({ description, slots, events }: FrameworkElement): string {
  const list = (title: string, items: readonly Described[]) =>
    items.length > 0
      ? [`**${title}**\n${items.map((item) => `- \`${item.name || 'default'}\`: ${item.description}`).join('\n')}`]
      : [];
  return [description, ...list('Slots', slots), ...list('Events', events)].join('\n\n');
}
