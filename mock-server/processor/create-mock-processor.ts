import type { Clock, Random } from '../environment.ts';
import { createCharges, type Charges } from './charges.ts';
import { commonHeaders, isFramePath, serveFrame, type FrameAssets } from './frame-page.ts';
import type { TrustedKeys } from './open-token.ts';
import { faultQueue, type ProcessorFaults } from './processor-faults.ts';
import { processorKeys } from './seal.ts';
import { LOCAL_SECRET } from './token-content.ts';
import { isTokenPath, issueToken } from './tokens-endpoint.ts';

export interface MockProcessorOptions {
  clock: Clock;
  random: Random;
  /** Secret that tokens are sealed and cards fingerprinted with. */
  key: string;
  /** By practice id: the origins whose pages may show the frame and take money for the practice. */
  registeredOrigins: Readonly<Record<string, readonly string[]>>;
  /** The files of the built frame. Without them the processor serves tokens only. */
  assets?: FrameAssets;
  /**
   * Charge tokens too that the frame sealed itself (`?tokens=local`), which anybody can forge. For demonstrations without a
   * backend. Default false.
   */
  acceptLocalTokens?: boolean;
}

export interface MockProcessor extends Charges {
  /** The processor's own origin: the frame's page and `POST /tokens`. */
  fetch(request: Request): Promise<Response>;
  faults: ProcessorFaults;
}

/**
 * A payment processor in a box: the card frame's page, its tokens, and charges on test cards. It keeps no card number, writes no
 * log, and forgets everything when it is dropped.
 */
export function createMockProcessor(options: MockProcessorOptions): MockProcessor {
  const { clock, random, key, registeredOrigins, assets = () => undefined, acceptLocalTokens = false } = options;
  const keys = processorKeys(key);
  const faults = faultQueue();
  const origins = [...new Set(Object.values(registeredOrigins).flat())];
  const isRegistered = (practiceId: string, origin: string) =>
    Object.hasOwn(registeredOrigins, practiceId) && (registeredOrigins[practiceId]?.includes(origin) ?? false);

  return {
    ...createCharges({ clock, random, trusted: trustedKeys(), isRegistered, faults }),
    faults,

    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (isTokenPath(pathname)) {
        if (request.method !== 'POST') return notAllowed('POST');
        return issueToken(request, { clock, random, keys, isRegistered });
      }
      if (!isFramePath(pathname)) return new Response(null, { status: 404, headers: commonHeaders });
      if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed('GET, HEAD');
      return serveFrame(request, assets, origins);
    },
  };

  async function trustedKeys(): Promise<TrustedKeys> {
    const server = await keys;
    return acceptLocalTokens ? { server, local: await processorKeys(LOCAL_SECRET) } : { server };
  }
}

function notAllowed(allow: string): Response {
  return new Response(null, { status: 405, headers: { ...commonHeaders, Allow: allow } });
}
