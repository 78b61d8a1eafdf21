import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import type { DuecareClient } from '../../../src/client/index.ts';
import '../../../src/elements/provider/define.ts';

/** Puts `content` on the page inside a provider that speaks to `client`. */
export function placeWithin(client: DuecareClient, content: TemplateResult): Promise<DuecareProvider> {
  return fixture<DuecareProvider>(html`<duecare-provider .client=${client}>${content}</duecare-provider>`);
}

/** Lets everything that is ready run: promises, updates, answers, locks, one frame, and what that brings about. */
export async function settle(): Promise<void> {
  await turns();
  // Locks and what is read of an answer come from elsewhere. Whoever asks later is answered later.
  await Promise.all([navigator.locks.request('settle', () => undefined), new Response('read').text()]);
  await turns();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await turns();
}

/** Some turns of the event loop, which take no time where nothing is left to do. */
async function turns(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => {
      port2.onmessage = resolve;
      port1.postMessage(null);
    });
  }
  port1.close();
}
