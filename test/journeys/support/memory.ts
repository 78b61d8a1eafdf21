import type { Page } from 'playwright-core';
import { onlyInChromium } from './browser.ts';

/** Why memory is looked at in Chromium alone. */
export const noHeap = 'A snapshot of the heap is taken by the developer tools of Chromium.';

/** Whether this run's browser can be asked what is in its memory. */
export const heapIsReadable = onlyInChromium(noHeap) === false;

/** Of these texts, those that are still somewhere in the memory of a page, after what is of no use to it has been thrown away. */
export async function leftInMemory(page: Page, texts: readonly string[]): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  return texts.filter((text) => strings.some((string) => string.includes(text)));
}
