import { html } from 'lit';
import { clockForm } from './clock.ts';
import type { Desk, View } from './desk.ts';
import { faultForms } from './faults.ts';
import { worldForms } from './worlds.ts';

/** What no real back office has: a clock that can be moved, other worlds, and faults. */
export async function time(desk: Desk): Promise<View> {
  const [world, faults] = await Promise.all([desk.staff.world(), desk.staff.faults()]);
  return {
    title: 'Time and worlds',
    body: html`<div class="flow">${clockForm(desk)} ${worldForms(desk, world)} ${faultForms(desk, faults)}</div>`,
  };
}
