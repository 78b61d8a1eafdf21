import { readFile } from 'node:fs/promises';

/** A package as package-lock.json has it. */
export interface LockedPackage {
  name: string;
  version: string;
  /** Where it lies: `node_modules/a/node_modules/b`. */
  path: string;
  license?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
}

export interface LockedPackages {
  /** What `name` means to the package that lies at `from`; at the top without one. Throws when the lockfile has none. */
  find(name: string, from?: string): LockedPackage;
  dependenciesOf(one: LockedPackage): LockedPackage[];
  /** What npm installs with these packages, themselves included. */
  closure(names: readonly string[]): LockedPackage[];
}

export async function lockedPackages(file: string): Promise<LockedPackages> {
  const { packages } = JSON.parse(await readFile(file, 'utf8')) as {
    packages: Record<string, Omit<LockedPackage, 'name'>>;
  };
  const found = new Map<string, LockedPackage>();
  for (const [path, one] of Object.entries(packages)) {
    const name = /.*node_modules\/(.+)$/.exec(path)?.[1];
    if (name !== undefined) found.set(path, { ...one, name, path });
  }

  const find = (name: string, from = ''): LockedPackage => {
    const nearest = found.get(`${from === '' ? '' : `${from}/`}node_modules/${name}`);
    if (nearest) return nearest;
    if (from === '') throw new Error(`package-lock.json knows no ${name}.`);
    return find(name, from.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, ''));
  };
  const dependenciesOf = ({ dependencies = {}, path }: LockedPackage) =>
    Object.keys(dependencies).map((name) => find(name, path));

  return {
    find,
    dependenciesOf,
    closure(names) {
      const all = new Set<LockedPackage>();
      const add = (one: LockedPackage): void => {
        if (all.has(one)) return;
        all.add(one);
        dependenciesOf(one).forEach(add);
      };
      names.map((name) => find(name)).forEach(add);
      return [...all];
    },
  };
}
