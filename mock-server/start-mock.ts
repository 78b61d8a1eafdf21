import { createApp, type App } from './app.ts';
import type { Clock, Environment } from './environment.ts';
import type { FrameAssets } from './processor/frame-page.ts';
import { createMockProcessor, type MockProcessor } from './processor/create-mock-processor.ts';
import { serve, type RunningServer } from './serve.ts';

export interface MockOptions {
  environment: Environment;
  /** Ports of the backend and of the card processor; 0 takes any free one. */
  port: number;
  processorPort: number;
  /** Origins of the pages that may call the backend and show the card frame. */
  origins: readonly string[];
  /** The page that payment links open. */
  payPageUrl: string;
  scenario: string;
  /** What the back office asks for; undefined for a mock without one. */
  staffSecret: string | undefined;
  /** The built files of the card frame. */
  assets: FrameAssets;
  onError: (error: unknown, requestId: string) => void;
}

export interface RunningMock {
  app: App;
  processor: MockProcessor;
  backendUrl: string;
  processorUrl: string;
  close(): Promise<void>;
}

/** How often interrupted payments are recovered, in milliseconds. */
const RECOVERY_INTERVAL = 60_000;

/** The practice of every built-in scenario. */
const PRACTICE_ID = 'fernhill';

/**
 * Starts the billing backend and the card processor on this machine, each on an origin of its own. Rejects with `PortTaken`,
 * `UnknownScenario`, `StaffSecretError`, or `TypeError` for an origin that is none, and then nothing is left running.
 */
export async function startMock(options: MockOptions): Promise<RunningMock> {
  const { environment, origins, assets, port, processorPort, payPageUrl, scenario, staffSecret, onError } = options;
  const { clock, random } = environment;
  const processor = createMockProcessor({
    clock,
    random,
    key: environment.ids.next('request'),
    registeredOrigins: { [PRACTICE_ID]: origins },
    assets,
  });

  const running: RunningServer[] = [];
  const closing = new AbortController();
  const close = async () => {
    closing.abort();
    await Promise.all(running.map((server) => server.close()));
  };
  try {
    const cards = await serve((request) => processor.fetch(request), { port: processorPort });
    running.push(cards);
    const frameUrl = `${cards.url}/`;
    const common = { payPageUrl, frameUrl, scenario, staffSecret, onError };
    const app = createApp({ ...environment, ...common, processor, allowedOrigins: origins });
    const backend = await serve((request, connection) => app.fetch(request, connection), { port });
    running.push(backend);
    void recoverRegularly(app, clock, closing.signal);
    return { app, processor, backendUrl: backend.url, processorUrl: cards.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Recovers interrupted payments every minute: nobody else may ever come back to them. */
async function recoverRegularly(app: App, clock: Clock, signal: AbortSignal): Promise<void> {
  for (;;) {
    await clock.sleep(RECOVERY_INTERVAL, signal);
    if (signal.aborted) return;
    await app.backend().payments.recover();
  }
}
