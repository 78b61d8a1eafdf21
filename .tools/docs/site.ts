import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Package } from 'custom-elements-manifest/schema';
import { frameworkElements, type FrameworkElement } from '../frameworks/model.ts';
import { elementsOf } from '../manifest.ts';
import { contractPage, type ContractDocument } from './contract-page.ts';
import { elementPage } from './element-page.ts';
import { errorsPage } from './errors-page.ts';
import { layout } from './layout.ts';
import { sitePath } from './links.ts';
import { livePage } from './live-page.ts';
import { markdownPage } from './markdown.ts';
import { navigation } from './navigation.ts';
import type { Page } from './page.ts';

/** The pages of the documentation, before they get their frame: guides, elements, decisions, reference. */
export async function pages(manifest: Package): Promise<Page[]> {
  const guides = globSync('docs/{*,start/*,decisions/*}.md').toSorted();
  const written = guides.filter((file) => file !== 'docs/errors.md').map(guidePage);
  const contract = JSON.parse(await read('docs/openapi.json')) as ContractDocument;
  const generated = [contractPage(contract), errorsPage(await read('docs/errors.md'))];
  return [...(await Promise.all(written)), ...(await elementPages(manifest)), ...generated];
}

/** Every page of HTML of the site, and the scripts of its examples: path → content. */
export async function site(manifest: Package, version: string, cardOrigin = ''): Promise<Map<string, string>> {
  const all = await pages(manifest);
  const sections = navigation(all.map(({ title, path }) => ({ title: title.replace(/^<(.*)>$/, '$1'), path })));
  const files = new Map(all.map((page) => [page.path, layout(page, sections, version)]));
  for (const example of all.flatMap(({ examples }) => examples)) {
    files.set(example.path, livePage(example, cardOrigin));
    if (example.script !== '') files.set(example.path.replace(/\.html$/, '.js'), `${example.script}\n`);
  }
  return files;
}

const read = (file: string) => readFile(file, 'utf8');

async function guidePage(file: string): Promise<Page> {
  return markdownPage({ file, path: sitePath(file) ?? file, text: await read(file) });
}

async function elementPages(manifest: Package): Promise<Page[]> {
  const declarations = elementsOf(manifest);
  const elements = frameworkElements(manifest);
  const each = elements.map(async (element) => {
    const declaration = declarations.find(({ tagName }) => tagName === element.tag);
    if (!declaration) throw new Error(`${element.tag} is not declared.`);
    return elementPage({
      declaration,
      element,
      guide: await read(`docs/elements/${element.tag.replace('duecare-', '')}.md`),
    });
  });
  return [elementsIndex(elements, await read('docs/elements/index.md')), ...(await Promise.all(each))];
}

function elementsIndex(elements: readonly FrameworkElement[], guide: string): Page {
  const rows = elements.map(({ tag, description }) => {
    const [what = ''] = description.replaceAll(/\s+/g, ' ').split(/(?<=\.) /);
    return `| [\`${tag}\`](${tag.replace('duecare-', '')}.md) | ${what} |`;
  });
  const text = guide.replace('<!-- elements -->', `| element | what it is |\n| --- | --- |\n${rows.join('\n')}`);
  return markdownPage({ file: 'docs/elements/index.md', path: 'elements/index.html', text });
}
