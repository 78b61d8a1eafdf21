import type { Bench, Connect } from './bench.ts';
import type { AppOptions } from '../../../mock-server/app.ts';

/** A part of the suite: what must hold, and how to see that it does, over whatever transport. */
export type Suite = Readonly<Record<string, (connect: Connect) => Promise<void>>>;

/** A case that needs one backend, which is closed again whatever happens. */
export function withBench(run: (bench: Bench) => Promise<void>, options?: Partial<AppOptions>) {
  return async (connect: Connect): Promise<void> => {
    const bench = await connect(options);
    try {
      await run(bench);
    } finally {
      await bench.close();
    }
  };
}
