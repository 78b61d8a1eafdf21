import 'axe-core';
import type axe from 'axe-core';
import { assert } from '@open-wc/testing';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Fails with what axe finds wrong in `element`: WCAG 2.2 A and AA and axe's best practices, nothing left out. */
export async function assertAccessible(element: Element): Promise<void> {
  await stillness();
  const { violations } = await window.axe.run(element, { rules: { 'target-size': { enabled: true } } });
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`,
  );
  assert.isEmpty(found, found.join('\n'));
}

/** A dialog that is still coming in can be seen through. What turns for good is left to turn. */
async function stillness(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
