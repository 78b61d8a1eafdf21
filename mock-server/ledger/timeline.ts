import type { Clock } from '../environment.ts';

/** Gives the instants of records, in UTC. The server's clock may be set back; the order of records may not. */
export type Timeline = () => string;

export function createTimeline(clock: Clock): Timeline {
  let latest = '';
  return () => {
    const now = clock.now().toISOString();
    if (now > latest) latest = now;
    return latest;
  };
}
