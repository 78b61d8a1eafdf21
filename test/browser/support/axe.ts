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
  const { violations } = await window.axe.run(element, { rules: { 'target-size': { enabled: true } } });
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`,
  );
  assert.isEmpty(found, found.join('\n'));
}
