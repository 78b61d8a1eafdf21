import { createApp, type App } from '../../mock-server/app.ts';
import { base64url } from '../../mock-server/encoding.ts';
import type { Environment } from '../../mock-server/environment.ts';
import { frameFiles } from '../../mock-server/frame-files.ts';
import { createMockProcessor, type MockProcessor } from '../../mock-server/processor/create-mock-processor.ts';
import { serve, type RunningServer } from '../../mock-server/serve.ts';
import { newStaffSecret } from '../../mock-server/staff-secret.ts';
import { systemRandom } from '../../mock-server/system-environment.ts';
import { askStaffOf, sendNoticeTo } from './ask-staff.ts';
import { createDemoApi } from './demo-api.ts';
import { listDemoFiles } from './demo-files.ts';
import { isFromOrigin } from './is-from-origin.ts';
import { demoWorlds } from './demo-worlds.ts';
import { createDemoSite } from './demo-site.ts';
import type { Origins } from './origins.ts';
import type { Ports } from './ports.ts';
import { invitePayer, type Invitation } from './invite-payer.ts';

export interface DemoOptions {
  /** 0 takes any free one. */
  ports: Ports;
  environment: Environment;
  /** Default `past-due`. */
  scenario?: string;
  /** The bearer token of the staff API. Default a new one. */
  staffSecret?: string;
  /** Told of every request that reaches one of the three servers, as an access log would be. Default: nobody is. */
  onRequest?: (request: Request) => void;
}

export interface Demo {
  origins: Origins;
  app: App;
  processor: MockProcessor;
  staffSecret: string;
  /** Sends the payer of the world a new payment link by text, and tells it. */
  invite(): Promise<Invitation>;
  close(): Promise<void>;
}

type Fetch = Parameters<typeof serve>[0];

/** What pages say of the invitation. A payment link opens on any page that takes one. */
function pageValues(invitation: Invitation): Record<string, string> {
  const { hash } = new URL(invitation.paymentLink);
  return { ...invitation, paymentFragment: hash, accountLink: `/account/${hash}` };
}

/** Listens at once and answers when `become` was called: the servers have to know each other's addresses before they are made. */
async function reserve(
  port: number,
  onRequest: DemoOptions['onRequest'],
): Promise<{ server: RunningServer; become: (fetch: Fetch) => void }> {
  let become: (fetch: Fetch) => void = () => undefined;
  const ready = new Promise<Fetch>((resolve) => {
    become = resolve;
  });
  const answer: Fetch = async (request, connection) => {
    onRequest?.(request);
    return (await ready)(request, connection);
  };
  const server = await serve(answer, { port });
  return { server, become };
}

/** Reserves all ports or none. */
async function reserveAll(ports: readonly number[], onRequest: DemoOptions['onRequest']) {
  const tried = await Promise.allSettled(ports.map((port) => reserve(port, onRequest)));
  const reserved = tried.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const refused = tried.find((result) => result.status === 'rejected');
  if (!refused) return reserved;
  await Promise.all(reserved.map(({ server }) => server.close()));
  throw refused.reason;
}

/** Starts the practice's site, the billing backend and the card processor, each on an origin of its own. Rejects with `PortTaken`. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { ports, environment, scenario, staffSecret = newStaffSecret(systemRandom), onRequest } = options;
  const servers = await reserveAll([ports.demo, ports.backend, ports.processor], onRequest);
  const [site, backend, cards] = servers;
  if (!site || !backend || !cards) throw new Error('Three servers were asked for.');
  const origins: Origins = { demo: site.server.url, backend: backend.server.url, processor: cards.server.url };

  const processor = createMockProcessor({
    ...environment,
    key: 'the demo only',
    registeredOrigins: { fernhill: [origins.demo] },
    assets: frameFiles(new URL('../../dist/mock-server/card-frame/', import.meta.url)),
  });
  const app = createApp({
    ...environment,
    processor,
    allowedOrigins: [origins.demo],
    payPageUrl: `${origins.demo}/pay/`,
    worlds: demoWorlds(origins, `${origins.processor}/`),
    staffSecret,
    ...(scenario === undefined ? {} : { scenario }),
    onError: (error) => console.error(error),
  });
  const askStaff = askStaffOf(app, origins.backend, staffSecret);
  const invite = () => invitePayer(askStaff);
  let invitation: Promise<Invitation> | undefined;

  backend.become((request, connection) => app.fetch(request, connection));
  cards.become((request) => processor.fetch(request));
  site.become(
    createDemoSite({
      origins,
      files: listDemoFiles(),
      api: createDemoApi({
        askStaff,
        sendNotice: sendNoticeTo(app, origins.backend),
        staffSecret,
        mayAsk: (request) => isFromOrigin(request, origins.demo),
      }),
      values: async () => pageValues(await (invitation ??= invite())),
      nonce: () => base64url(environment.random.bytes(16)),
    }),
  );

  return {
    origins,
    app,
    processor,
    staffSecret,
    invite: () => (invitation = invite()),
    close: async () => {
      await Promise.all(servers.map(({ server }) => server.close()));
    },
  };
}
