import { childrenOf, edited } from './code-edits.mjs';

/**
 * Names the private members of each class anew, from `#a` on. Terser gives every private name of a file another short one;
 * the same few names in all classes compress better. Where it stands last it sees minified code and keeps it minified.
 */
export function shortPrivateNames() {
  return {
    name: 'short-private-names',
    renderChunk(code) {
      const renamed = [];
      visit(this.parse(code), [], renamed);
      return { code: edited(code, renamed), map: null };
    },
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Collects where in the code which private name is to stand. `classes`: the new names of the classes around, inner first. */
function visit(node, classes, renamed) {
  if (node.type === 'PrivateIdentifier') {
    const name = classes.find((names) => names.has(node.name))?.get(node.name);
    if (name === undefined) throw new Error(`#${node.name} is declared by no class.`);
    renamed.push({ start: node.start, end: node.end, text: `#${name}` });
  }
  const inner = node.type === 'ClassBody' ? [newNames(node, classes), ...classes] : classes;
  for (const child of childrenOf(node)) visit(child, inner, renamed);
}

/** Names that no class around has, so that a class within it still finds those. */
function newNames({ body }, classes) {
  const taken = new Set(classes.flatMap((names) => [...names.values()]));
  const free = [...letters, ...[...letters].flatMap((one) => [...letters].map((other) => one + other))];
  const names = free.filter((name) => !taken.has(name));
  const declared = new Set(body.flatMap(({ key }) => (key?.type === 'PrivateIdentifier' ? [key.name] : [])));
  return new Map([...declared].map((name, index) => [name, names[index]]));
}
