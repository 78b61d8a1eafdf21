import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** In which files two folders differ, each with how. Empty when they are equal byte by byte. */
export async function differences(one: string, other: string): Promise<string[]> {
  const ofOne = filesIn(one);
  const ofOther = filesIn(other);
  const found = [
    ...[...ofOne].filter((file) => !ofOther.has(file)).map((file) => `${file} is in ${one} alone`),
    ...[...ofOther].filter((file) => !ofOne.has(file)).map((file) => `${file} is in ${other} alone`),
  ];
  for (const file of [...ofOne].filter((name) => ofOther.has(name))) {
    const [bytes, others] = await Promise.all([readFile(join(one, file)), readFile(join(other, file))]);
    if (!bytes.equals(others)) found.push(`${file} differs`);
  }
  return found.toSorted();
}

function filesIn(folder: string): Set<string> {
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))));
}
