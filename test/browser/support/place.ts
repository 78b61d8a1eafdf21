import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import type { DuecareClient } from '../../../src/client/index.ts';
import '../../../src/elements/provider/define.ts';

/** Puts `content` on the page inside a provider that speaks to `client`. */
export function placeWithin(client: DuecareClient, content: TemplateResult): Promise<DuecareProvider> {
  return fixture<DuecareProvider>(html`<duecare-provider .client=${client}>${content}</duecare-provider>`);
}

/** Lets everything that is ready run: promises, updates, and one frame. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
