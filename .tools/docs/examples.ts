import { escape, relativePath } from './escape.ts';
import { visitors, type Example, type Visitor } from './page.ts';

const isVisitor = (word: string): word is Visitor => (visitors as readonly string[]).includes(word);

const arrivals: Readonly<Record<Visitor, string>> = {
  portal: 'The patient is signed in by the page’s own session, <code>getToken</code>.',
  link: 'The patient has followed a payment link.',
  nobody: 'The patient has come without a link.',
};

/** `live as=portal world=family`, as it stands behind the language of a code block. Throws for anything else. */
export function readExample(info: string, path: string, title: string, html: string): Example {
  const example: Example = { path, title, html, script: '', as: 'nobody', world: 'past-due' };
  for (const word of info.split(/\s+/).filter((word) => word !== 'live' && word !== '')) {
    const [name, value = ''] = word.split('=');
    if (name === 'as' && isVisitor(value)) example.as = value;
    else if (name === 'world' && value !== '') example.world = value;
    else throw new Error(`${title}: an example cannot be "${word}".`);
  }
  return example;
}

/** The frame that shows an example in a page of the documentation. */
export function exampleFrame(page: string, { path, title, as, world }: Example): string {
  const address = relativePath(page, path);
  const worlds = relativePath(page, 'mock-backend.html#worlds');
  return `<figure class="example">
<iframe src="${address}" title="${escape(title)}" loading="lazy" data-example></iframe>
<figcaption>${arrivals[as]} World: <a href="${worlds}">${escape(world)}</a>. <a href="${address}" target="_blank" rel="noopener">Open it by itself</a></figcaption>
</figure>`;
}
