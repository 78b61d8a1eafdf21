import { escape } from '../docs/escape.ts';

const style = `
  :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
  body { margin: 0; }
  table { border-collapse: collapse; }
  th { position: sticky; inset-block-start: 0; padding: 8px 12px; background: Canvas; text-align: start; }
  tbody th { inset-inline-start: 0; inset-block-start: auto; min-inline-size: 12em; vertical-align: top; }
  td { padding: 8px; vertical-align: top; }
  img { display: block; inline-size: 300px; block-size: auto; border: 1px solid GrayText; }
`;

/** A page with a row for every state and a column for every look. `pictureOf` gives the picture's address. */
export function indexPage(
  states: readonly string[],
  looks: readonly string[],
  pictureOf: (state: string, look: string) => string,
): string {
  const head = looks.map((look) => `<th scope="col">${escape(look)}</th>`).join('');
  const rows = states.map((state) => {
    const cells = looks.map((look) => {
      const address = escape(pictureOf(state, look));
      return `<td><a href="${address}"><img src="${address}" alt="${escape(`${state}, ${look}`)}" loading="lazy"></a></td>`;
    });
    return `<tr><th scope="row">${escape(state)}</th>${cells.join('')}</tr>`;
  });
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every element, in every state, in every look</title>` +
    `<style>${style}</style><table><thead><tr><th scope="col">State</th>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></html>\n`
  );
}
