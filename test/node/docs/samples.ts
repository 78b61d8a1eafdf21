import { globSync, readFileSync } from 'node:fs';

export interface Sample {
  /** Where it stands: `docs/theming.md:12`. */
  where: string;
  language: string;
  code: string;
}

/** Every block of code of README.md and docs/. */
export function samples(): Sample[] {
  const files = ['README.md', ...globSync('docs/**/*.md')].toSorted();
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```/gm)].map(({ index, 1: language = '', 2: code = '' }) => ({
      where: `${file}:${text.slice(0, index).split('\n').length}`,
      language,
      code,
    }));
  });
}
