import type { Locator } from 'playwright-core';

/** Lines of the tree that say nothing by themselves: what only holds others, addresses, and live regions. */
const silent = /^(\/url|alert|list|listitem|main|paragraph|row|rowgroup|status|caption|group|definition)(:|$| ".*":$)/;

/** Roles whose text is all there is to hear. */
const plain = /^(paragraph|text|strong|term|definition): (.*)$/;

/**
 * What a screen reader comes by from the top to the end, one line for each stop: its role and name, or the text itself. It comes
 * from the browser's accessibility tree, through all shadow roots.
 */
export async function readingOrder(part: Locator): Promise<string[]> {
  const tree = await part.ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim().replace(/^- /, '').replace(plain, '$2'))
    .filter((line) => !silent.test(line))
    .map((line) =>
      line
        .replace(/^(\w+ "[^"]*"): .*$/, '$1')
        .replace(/:$/, '')
        .replace(/^["'](.*)["']$/, '$1'),
    );
}

/** The lines of `script` that do not come in this order, the first one first; none when all of them do. */
export function outOfOrder(heard: readonly string[], script: readonly string[]): string[] {
  let from = 0;
  for (const [at, line] of script.entries()) {
    const found = heard.indexOf(line, from);
    if (found < 0) return script.slice(at);
    from = found + 1;
  }
  return [];
}
