import { escape, relativePath } from './escape.ts';
import type { Section } from './navigation.ts';
import type { Page } from './page.ts';

/** What every page of the documentation may do: its own files, and a live example in a frame. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The whole document of a page. */
export function layout(page: Page, sections: readonly Section[], version: string): string {
  const to = (path: string) => relativePath(page.path, path);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<title>${escape(page.title)}${page.path === 'index.html' ? '' : ' · Duecare'}</title>
<meta name="description" content="${escape(page.description)}" />
<link rel="icon" href="${to('assets/mark.svg')}" type="image/svg+xml" />
<link rel="stylesheet" href="${to('assets/docs.css')}" />
<script src="${to('assets/page.js')}" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="brand" href="${to('index.html')}"><img src="${to('assets/mark.svg')}" alt="" width="28" height="28" />Duecare</a>
<p class="version">Version ${escape(version)}</p>
</header>
<div class="columns">
<nav class="side" aria-label="Documentation">
<details data-menu><summary>All pages</summary>
${sections.map((section) => navigation(section, page.path)).join('\n')}
</details>
</nav>
<main id="content" tabindex="-1">
<article>
${page.body}
</article>
</main>
${contents(page)}
</div>
<footer class="foot"><p>Duecare ${escape(version)}, MIT. The practice, the people and the money of the examples are invented.</p></footer>
</body>
</html>
`;
}

function navigation({ title, items }: Section, here: string): string {
  const id = `nav-${title.toLowerCase().replaceAll(/\W+/g, '-')}`;
  const links = items.map(({ title: name, path }) => {
    const current = path === here ? ' aria-current="page"' : '';
    return `<li><a href="${relativePath(here, path)}"${current}>${escape(name)}</a></li>`;
  });
  return `<h2 id="${id}">${escape(title)}</h2>\n<ul aria-labelledby="${id}">${links.join('')}</ul>`;
}

function contents({ headings, path }: Page): string {
  const deepest = headings.filter(({ level }) => level <= 3).length > 30 ? 2 : 3;
  const listed = headings.filter(({ level }) => level <= deepest);
  if (path === 'index.html' || listed.length < 2) return '';
  const items = listed.map(
    ({ id, text, level }) => `<li class="level-${level}"><a href="#${escape(id)}">${escape(text)}</a></li>`,
  );
  return `<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">On this page</h2>
<ul>${items.join('')}</ul>
</nav>`;
}
