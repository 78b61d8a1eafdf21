/** How the servers below reach the mock backend's back office: a path under `/staff/v1`, and a JSON body for a POST. */
export type AskStaff = (path: string, body?: object) => Promise<unknown>;

/** How the processor's server reaches the mock backend: as anybody does, with a signature. */
export type SendNotice = (notice: { headers: Record<string, string>; body: string }) => Promise<Response>;

const headers = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

export interface DemoApi {
  /** Answers the few requests that the demo's own servers understand; `undefined` for any other. */
  fetch(request: Request): Promise<Response | undefined>;
}

export interface DemoApiOptions {
  askStaff: AskStaff;
  sendNotice: SendNotice;
  /** What the back office page sends to the staff API. */
  staffSecret: string;
  /** Whether the sender of a request may have an answer; the others get 403. */
  mayAsk: (request: Request) => boolean;
}

interface LoadedWorld {
  accounts: readonly string[];
}

/**
 * The servers that would stand behind the demo's pages. The portal's knows who is signed in and asks the billing backend for a
 * session of that account; the phone's has the messages that were sent; the processor's signs its notices and sends them; the back
 * office's hands the secret of the staff API to its page.
 */
export function createDemoApi({ askStaff, sendNotice, staffSecret, mayAsk }: DemoApiOptions): DemoApi {
  const routes: Record<string, (request: Request) => Promise<unknown>> = {
    'POST /portal/session': async () => {
      const { accounts } = (await askStaff('/scenarios')) as LoadedWorld;
      return askStaff('/sessions', { accountNumber: accounts[0] });
    },
    'GET /outbox/messages': () => askStaff('/outbox'),
    'GET /back-office/staff-secret': () => Promise.resolve({ secret: staffSecret }),
    'POST /processor/notices': async (request) => {
      const notice = (await request.json()) as object;
      const signed = (await askStaff('/processor-notices/sign', notice)) as Parameters<SendNotice>[0];
      return (await (await sendNotice(signed)).json()) as unknown;
    },
  };

  return {
    async fetch(request) {
      const route = routes[`${request.method} ${new URL(request.url).pathname}`];
      if (route === undefined) return undefined;
      if (!mayAsk(request)) return new Response('Only pages of this demo get an answer.', { status: 403, headers });
      return Response.json(await route(request), { headers });
    },
  };
}
