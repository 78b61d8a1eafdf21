import { Marked, type Tokens } from 'marked';
import { escape, slug } from './escape.ts';
import { exampleFrame, readExample } from './examples.ts';
import { highlight } from './highlight.ts';
import { siteLink } from './links.ts';
import type { Example, Heading, Page } from './page.ts';

export interface MarkdownSource {
  /** The file, from the project's folder: links are relative to it. */
  file: string;
  /** Where the page stands in the site. */
  path: string;
  text: string;
}

/** A page made of Markdown: GitHub's, with examples that run where a block of HTML says `live`. */
export function markdownPage({ file, path, text }: MarkdownSource): Page {
  const headings: Heading[] = [];
  const examples: Example[] = [];
  const name = path.replace(/\.html$/, '');

  function heading({ text: source, depth, tokens }: Tokens.Heading, inline: string): string {
    const words = plain(source);
    const id = freeId(headings, slug(words));
    headings.push({ id, text: words, level: depth });
    const isTitle = depth === 1 && tokens.length > 0;
    return isTitle ? `<h1>${inline}</h1>\n` : `<h${depth} id="${id}">${inline}</h${depth}>\n`;
  }

  function code({ text: source, lang = '' }: Tokens.Code): string {
    const [language = '', ...info] = lang.split(/\s+/);
    const block = codeBlock(source, language);
    if (info[0] !== 'live') return block;
    const last = examples.at(-1);
    if (language === 'js' && last) {
      last.script = source;
      return block;
    }
    const title = `Example ${examples.length + 1}: ${headings[0]?.text ?? name}`;
    const example = readExample(
      info.join(' '),
      `live/${name.replaceAll('/', '-')}-${examples.length + 1}.html`,
      title,
      source,
    );
    examples.push(example);
    return exampleFrame(path, example) + block;
  }

  const marked = new Marked({
    renderer: {
      heading(token) {
        return heading(token, this.parser.parseInline(token.tokens));
      },
      code,
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const address = siteLink(file, href);
        return address === undefined ? words : `<a href="${escape(address)}">${words}</a>`;
      },
      image({ href, text: alternative }) {
        return `<img src="${escape(siteLink(file, href) ?? href)}" alt="${escape(alternative)}" loading="lazy" />`;
      },
      table(token) {
        const cells = (row: readonly Tokens.TableCell[], cell: (one: Tokens.TableCell) => string) =>
          `<tr>${row.map(cell).join('')}</tr>`;
        const words = (one: Tokens.TableCell) => this.parser.parseInline(one.tokens);
        const head = cells(token.header, (one) =>
          one.text === '' ? '<td></td>' : `<th scope="col">${words(one)}</th>`,
        );
        const rows = token.rows.map((row) => cells(row, (one) => `<td>${words(one)}</td>`));
        return scrolling(`<table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table>`);
      },
    },
  });
  const body = marked.parse(text, { async: false });
  const title = headings.find(({ level }) => level === 1)?.text ?? name;
  return {
    path,
    title,
    description: firstSentence(text),
    body,
    headings: headings.filter(({ level }) => level > 1),
    examples,
  };
}

/** Markdown of one line, without a page around it. */
export function inlineMarkdown(text: string): string {
  return new Marked().parseInline(text, { async: false });
}

export function codeBlock(source: string, language: string): string {
  return `<pre tabindex="0"><code>${highlight(source, language)}</code></pre>
`;
}

/** A table that is wider than its column scrolls by itself, with the keyboard too. */
export function scrolling(table: string): string {
  return `<div class="table" tabindex="0" role="group">${table}</div>\n`;
}

function plain(markdown: string): string {
  return markdown.replaceAll(/[`*]/g, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function freeId(taken: readonly Heading[], id: string): string {
  const isTaken = (one: string) => taken.some((heading) => heading.id === one);
  let free = id;
  for (let n = 1; isTaken(free); n += 1) free = `${id}-${n}`;
  return free;
}

function firstSentence(text: string): string {
  const paragraph = text.split(/\n\s*\n/).find((block) => /^[\p{L}`*"'[(]/u.test(block.trim())) ?? '';
  return plain(paragraph)
    .replaceAll(/\s+/g, ' ')
    .replace(/([.!?]) .*$/, '$1')
    .trim();
}
