import { builtInWorlds, type Worlds } from '../../mock-server/worlds.ts';
import type { Origins } from './origins.ts';

/** The invented worlds, with the practice's logo, icon and colours. `frameUrl`: the page of the card frame. */
export function demoWorlds(origins: Origins, frameUrl: string): Worlds {
  return builtInWorlds({
    processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl },
    logoUrl: `${origins.demo}/practice/logo.svg`,
    faviconUrl: `${origins.demo}/practice/mark.svg`,
    theme: { primary: '#1f5747', surface: '#fffdf8', background: '#f2eadb', dark: '#1c2a25' },
  });
}
