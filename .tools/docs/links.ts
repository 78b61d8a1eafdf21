import { posix } from 'node:path';
import { relativePath } from './escape.ts';

/** Where a file of docs/ stands in the site, and every other file of the project does not. */
export function sitePath(file: string): string | undefined {
  if (!file.startsWith('docs/')) return undefined;
  return file.slice('docs/'.length).replace(/\.md$/, '.html');
}

/**
 * The address in the site of what a file of docs/ links to. Undefined for a file of the project that is in no page: its name
 * then stands there without a link.
 */
export function siteLink(from: string, href: string): string | undefined {
  if (/^(?:[a-z]+:|#)/i.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const file = posix.join(posix.dirname(from), path);
  const target = sitePath(file);
  const here = sitePath(from);
  if (target === undefined || here === undefined || !/\.\w+$/.test(target)) return undefined;
  return relativePath(here, target) + (fragment === undefined ? '' : `#${fragment}`);
}
