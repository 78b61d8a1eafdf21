import { builtInWorlds, type Worlds } from '../../mock-server/worlds.ts';
import type { Origins } from './origins.ts';

/** The invented worlds, with the practice's logo. `frameUrl`: the page of the card frame. */
export function demoWorlds(origins: Origins, frameUrl: string): Worlds {
  return builtInWorlds({
    processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl },
    logoUrl: `${origins.demo}/practice/logo.svg`,
  });
}
