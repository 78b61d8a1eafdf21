import type { TemplateResult } from 'lit';
import { NetworkError, type PortalClient } from '../../../../src/client/index.ts';
import { fakeClient } from '../../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../../support/fake-portal-client.ts';
import { find } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { fernhill } from '../../support/samples/household.ts';
import { statementBalance } from '../../support/samples/statements.ts';
import type { ElementState } from './state.ts';

export interface PortalStateOptions {
  /** For the test's name: `statement list, empty`. */
  name: string;
  content: TemplateResult;
  answers: Partial<PortalClient>;
  /** What is done with the element before it is looked at. */
  then?: (element: HTMLElement) => void;
}

/** A state of the element that `content` begins with, in the portal of Fernhill Family Medicine. */
export function portalState({ name, content, answers, then }: PortalStateOptions): ElementState {
  return {
    name,
    async show() {
      const client = fakeClient(statementBalance, { getPractice: () => Promise.resolve(fernhill) });
      const provider = await placeInPortal(fakePortalClient(answers), content, client);
      await settle();
      const element = find(provider, provider.firstElementChild?.localName ?? '');
      then?.(element);
      await settle();
      return element;
    },
  };
}

export const broken = () => Promise.reject(new Error('broken'));

export const unreachable = () => Promise.reject(new NetworkError(true));

/** Fails as a request does on a device that is offline, and says so while it fails. */
export async function offline(): Promise<never> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  try {
    return await Promise.reject(new NetworkError(true));
  } finally {
    // What is waiting for the answer looks whether the device is online, and does so before the next task.
    setTimeout(() => Reflect.deleteProperty(navigator, 'onLine'));
  }
}
