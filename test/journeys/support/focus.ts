import type { Page } from 'playwright-core';

/** Runs in a page or frame: the element that has the focus, as a reader would name it; `frame` when it is inside of one. */
function focusedHere(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || focused === document.body) return 'the page';
  if (focused instanceof HTMLIFrameElement) return 'frame';
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  const label = labels.map((one) => one.textContent).join(' ');
  const name = focused.ariaLabel ?? (label || focused.textContent);
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** What has the focus now, in the card frame too. */
export async function focused(page: Page): Promise<string> {
  const name = await page.evaluate(focusedHere);
  if (name !== 'frame') return name;
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  return frame ? frame.evaluate(focusedHere) : name;
}

/** The focus after a key moved it. Between the processes of page and frame it travels for some frames, and is nowhere meanwhile. */
async function settled(page: Page, before: string): Promise<string> {
  let now = await focused(page);
  for (let painted = 0; painted < 60 && (now === before || now === 'the page'); painted++) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    now = await focused(page);
  }
  return now;
}

/** Presses Tab, or Shift+Tab, until the focus is on what is named. Throws, with all it came by, when it comes round again. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  const cameBy: string[] = [];
  let now = await focused(page);
  while (cameBy.length < 60) {
    const before = now;
    await page.keyboard.press(key);
    now = await settled(page, before);
    cameBy.push(now);
    if (name.test(now)) return cameBy;
  }
  throw new Error(`${key} never came to ${String(name)}, but by: ${cameBy.join(', ')}.`);
}

/** Puts the window away, as somebody does who turns to something else: nothing on its page can get the focus. In Chromium alone. */
export async function minimizes(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const { windowId } = await devtools.send('Browser.getWindowForTarget');
  await devtools.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
  await page.waitForFunction(() => !document.hasFocus());
}
