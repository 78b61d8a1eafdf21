// Starts a tool of this folder (`node .tools/run.mjs test node`), and says what to do where Node is too old to run it.
// Plain JavaScript, so that any Node can read it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  console.error(
    existsSync(own)
      ? `Duecare's tools need Node 22.18 or newer and this is ${process.version}: start them with \`npm run\`.`
      : `Duecare's tools need Node 22.18 or newer and this is ${process.version}.\n` +
          '`npm ci` brings a newer one along, the package `node`. Where its install script was not allowed to run,\n' +
          'allow it with `npm rebuild node --ignore-scripts=false`, or install a current Node yourself.',
  );
  process.exit(1);
}

const [, , name, ...args] = process.argv;
const tool = new URL(`./${name}.ts`, import.meta.url);
process.argv = [process.execPath, fileURLToPath(tool), ...args];
await import(tool.href);
