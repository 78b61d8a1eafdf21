import type { TemplateResult } from 'lit';
import type { ScenarioName } from '../../../mock-server/scenarios/index.ts';
import type { DuecareClient, PortalClient } from '../../../src/client/index.ts';

/** One element in one state. */
export interface Scene {
  /** What a designer calls the state. */
  name: string;
  content: TemplateResult | ((ids: { statementId: string; receiptId: string }) => TemplateResult);
  /** Whose bill it is. Default `past-due`. */
  world?: ScenarioName;
  /** Who has come. Default: somebody who is signed in. */
  visitor?: 'portal' | 'link' | 'stranger';
  /** What the backend says otherwise. */
  answers?: Partial<DuecareClient & PortalClient>;
  /** The last four digits of a card that is entered by itself. Default: the processor's own frame stands there. */
  card?: '4242' | '0002';
  /** What is done before one looks. */
  then?: (place: HTMLElement) => Promise<unknown>;
}

export interface SceneGroup {
  /** The element's tag. */
  tag: string;
  /** What people call it. */
  title: string;
  scenes: readonly Scene[];
}
