import type { ClassMethod } from 'custom-elements-manifest/schema';
import type { Described, FrameworkElement, Settable } from '../frameworks/model.ts';
import type { ElementDeclaration } from '../manifest.ts';
import { escape } from './escape.ts';
import { codeBlock, inlineMarkdown, markdownPage, scrolling } from './markdown.ts';
import type { Heading, Page } from './page.ts';

export interface ElementSource {
  declaration: ElementDeclaration;
  element: FrameworkElement;
  /** What a person has written about it: `docs/elements/<name>.md`, with the live examples. */
  guide: string;
}

interface Part {
  title: string;
  note: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

const code = (text: string) => `<code>${escape(text)}</code>`;
const name = (tag: string) => tag.replace(/^duecare-/, '');

/** The page of an element: what its class comment and its guide say, and tables of all that can be touched. */
export function elementPage({ declaration, element, guide }: ElementSource): Page {
  const path = `elements/${name(element.tag)}.html`;
  const file = `docs/elements/${name(element.tag)}.md`;
  const { body, ...page } = markdownPage({ file, path, text: inOrder(element, guide) });
  const parts = tables(declaration, element).filter(({ rows }) => rows.length > 0);
  const headings: Heading[] = parts.map(({ title }) => ({ id: title.toLowerCase(), text: title, level: 2 }));
  return {
    ...page,
    body: body + registering(element) + parts.map(table).join('\n'),
    headings: [...page.headings, ...headings],
  };
}

/** What it is, then it in action, then how it is written. */
function inOrder({ tag, description }: FrameworkElement, guide: string): string {
  const [what = '', ...rest] = description.split(/\n\n(?=```html)/);
  const written = rest.length === 0 ? '' : `## How it is written\n\n${rest.join('\n\n')}\n`;
  return `# \`<${tag}>\`\n\n${what}\n\n${guide.trim()}\n\n${written}`;
}

function registering({ tag, className }: FrameworkElement): string {
  const lines = `import 'duecare/elements/${name(tag)}/define'; // registers <${tag}>
import { ${className} } from 'duecare/elements/${name(tag)}'; // the class alone`;
  return `<p>It is in <code>duecare-portal.js</code>, and from npm:</p>\n${codeBlock(lines, 'js')}`;
}

function tables(declaration: ElementDeclaration, element: FrameworkElement): Part[] {
  const own = (declaration.events ?? []).filter(({ name: event }) => event.startsWith('duecare-'));
  return [
    {
      title: 'Attributes',
      note: 'Each is a property too; where the name differs, it is in the second column.',
      head: ['Attribute', 'Property', 'Type', 'Description'],
      rows: [...element.attributes.map(attributeRow), ...setByElement(declaration, element)],
    },
    {
      title: 'Properties',
      note: 'Objects and functions, which only a script can set.',
      head: ['Property', 'Type', 'Description'],
      rows: element.properties.map((one) => [code(one.property), type(one), words(one)]),
    },
    {
      title: 'Methods',
      note: '',
      head: ['Method', 'Description'],
      rows: methods(declaration).map((one) => [code(signature(one)), inlineMarkdown(one.description ?? '')]),
    },
    {
      title: 'Events',
      note: 'All of them bubble and cross shadow roots. Details are ids and status, never anything personal.',
      head: ['Event', 'Class', 'Description'],
      rows: own.map((one) => [code(one.name), code(one.type.text), inlineMarkdown(one.description ?? '')]),
    },
    {
      title: 'Slots',
      note: '',
      head: ['Slot', 'Description'],
      rows: element.slots.map(row((slot) => (slot === '' ? '(default)' : code(slot)))),
    },
    {
      title: 'Parts',
      note: `For <code>${element.tag}::part(…)</code>.`,
      head: ['Part', 'Description'],
      rows: element.parts.map(row(code)),
    },
    {
      title: 'Tokens',
      note: 'Custom properties, the same on every element. Set them on the element or anywhere above it.',
      head: ['Token', 'Default', 'Description'],
      rows: (declaration.cssProperties ?? []).map((one) => [
        code(one.name),
        escape(one.default ?? ''),
        inlineMarkdown(one.description ?? ''),
      ]),
    },
  ];
}

function attributeRow(one: Settable): string[] {
  return [code(one.name), one.name === one.property ? '' : code(one.property), type(one), words(one)];
}

/** Attributes for styling, which say what the element has found out. */
function setByElement({ attributes = [] }: ElementDeclaration, element: FrameworkElement): string[][] {
  const isSettable = (attribute: string) => element.attributes.some((one) => one.name === attribute);
  const others = attributes.filter((one) => !isSettable(one.name));
  return others.map((one) => [
    code(one.name),
    code(one.fieldName ?? ''),
    code(one.type?.text ?? ''),
    inlineMarkdown(one.description ?? ''),
  ]);
}

const row = (first: (name: string) => string) => (one: Described) => [first(one.name), words(one)];
const words = ({ description }: Described) => inlineMarkdown(description);
const type = (one: Settable) => code(one.type.replace(/ \| undefined$/, ''));

function methods({ members = [] }: ElementDeclaration): ClassMethod[] {
  return members.filter((member): member is ClassMethod => member.kind === 'method');
}

function signature({ name: method, parameters = [], return: result }: ClassMethod): string {
  const list = parameters.map((one) => `${one.name}${one.default === undefined ? '' : '?'}: ${one.type?.text ?? ''}`);
  return `${method}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

function table({ title, note, head, rows }: Part): string {
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`);
  return `<h2 id="${title.toLowerCase()}">${title}</h2>
${note === '' ? '' : `<p>${note}</p>`}
${scrolling(`<table><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`)}`;
}
