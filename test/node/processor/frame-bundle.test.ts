import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('U-01: the card frame is made of this project’s own files and of nobody else’s', async () => {
  const { metafile } = await build({
    entryPoints: ['mock-server/card-frame/frame.ts'],
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    write: false,
  });
  const files = Object.keys(metafile.inputs);
  assert(files.includes('mock-server/card-frame/card-form.ts'));
  const strangers = files.filter((file) => !/^(?:mock-server|src\/contract)\/[\w./-]+\.ts$/.test(file));
  assert.deepEqual(strangers, []);
});
