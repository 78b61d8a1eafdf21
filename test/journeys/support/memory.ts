import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { onlyInChromium } from './browser.ts';
import { HeapSnapshot } from './heap-snapshot.ts';

/** Why memory is looked at in Chromium alone. */
export const noHeap = 'A snapshot of the heap is taken by the developer tools of Chromium.';

/** Whether this run's browser can be asked what is in its memory. */
export const heapIsReadable = onlyInChromium(noHeap) === false;

/** The memory of a page, after what is of no use to it has been thrown away. */
async function memoryOf(page: Page): Promise<HeapSnapshot> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return new HeapSnapshot(chunks.join(''));
}

/** Every one of these texts is in the memory of the page: what is looked for could be found. */
export async function isInMemory(page: Page, texts: readonly string[]): Promise<void> {
  const memory = await memoryOf(page);
  assert.deepEqual(
    texts.filter((text) => !memory.holds(text)),
    [],
  );
}

/** None of these texts is in the memory of the page any more, and if one stays, by what it is held. */
export async function isGoneFromMemory(page: Page, texts: readonly string[]): Promise<void> {
  const memory = await memoryOf(page);
  const left = texts.filter((text) => memory.holds(text));
  assert.ok(left.length === 0, left.map((text) => `${text} is held by ${memory.wayTo(text)}`).join('\n'));
}
