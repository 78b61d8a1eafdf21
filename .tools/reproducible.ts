import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildInto } from './build-into.ts';
import { differences } from './supply/differences.ts';

// `npm run reproducible`, after a build: builds once more, elsewhere, and fails unless every byte is that of dist/.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const again = `node_modules/.cache/duecare-again-${String(process.pid)}`;

console.log('Building once more');
const faults = await buildInto(again);
for (const fault of faults.length > 0 ? faults : await differences('dist', again)) {
  console.error(fault);
  process.exitCode = 1;
}
await rm(again, { recursive: true, force: true });
if (process.exitCode !== 1) console.log('Both builds are equal, byte by byte.');
