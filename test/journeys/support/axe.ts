import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext, Frame, Page } from 'playwright-core';

const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Brings axe into every page and frame that the browser opens. A policy of the page cannot keep it out. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: await readFile(file, 'utf8') });
}

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A frame is a part of a page: it needs no landmarks and no main heading of its own. */
const ofFrames = everything.slice(0, -1);

async function violationsIn(frame: Frame, tags: string[]): Promise<string[]> {
  return frame.evaluate(async (runOnly) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await tool.run(document, { runOnly, iframes: false, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(' | ')}`,
    );
  }, tags);
}

/** A frame's ground is clear, so that the page's shows through, and axe would take it for white. */
async function paintGround(frame: Frame, color: string): Promise<void> {
  await frame.evaluate((ground) => document.documentElement.style.setProperty('background-color', ground), color);
}

function surfaceOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const card = document.querySelector('duecare-quickpay-form')?.shadowRoot?.querySelector('.card');
    return card ? getComputedStyle(card).backgroundColor : '';
  });
}

/** axe finds nothing, in the page and its frames (or in those named), in light and in dark. */
export async function axeFindsNothing(page: Page, where: string, frames = page.frames()): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const frame of frames) {
      if (frame !== page.mainFrame()) await paintGround(frame, await surfaceOf(page));
      const tags = frame === page.mainFrame() ? everything : ofFrames;
      assert.deepEqual(
        await violationsIn(frame, tags),
        [],
        `${where}, ${colorScheme}, ${new URL(frame.url()).pathname}`,
      );
    }
  }
}
