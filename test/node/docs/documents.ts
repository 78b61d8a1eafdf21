import { readFile } from 'node:fs/promises';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { site } from '../../../.tools/docs/site.ts';
import { manifest } from '../../../.tools/manifest.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a document, in their order. */
export function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []));
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The site's pages as the builder makes them, parsed: path → elements. */
export async function documents(): Promise<Map<string, Element[]>> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const files = await site(await manifest(), version);
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  return new Map(pages.map(([path, html]) => [path, elementsIn(parse(html).childNodes)]));
}
