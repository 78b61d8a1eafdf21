import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildInto } from './build-into.ts';

// `npm run build`: makes dist/ anew. It grows in a folder of its own and takes its place whole, so that whatever reads dist/
// meanwhile never meets half of it.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const growing = `node_modules/.cache/duecare-dist-${String(process.pid)}`;
const former = `${growing}-former`;

console.log('Building dist/');
for (const fault of await buildInto(growing)) {
  console.error(`The build failed: ${fault}`);
  process.exitCode = 1;
}
await rename('dist', former).catch(() => undefined);
await rename(growing, 'dist');
await rm(former, { recursive: true, force: true });
