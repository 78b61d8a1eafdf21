/** How the servers below reach the mock backend's back office: a path under `/staff/v1`, and a JSON body for a POST. */
export type AskStaff = (path: string, body?: object) => Promise<unknown>;

/** How the processor's server reaches the mock backend: as anybody does, with a signature. */
export type SendNotice = (notice: { headers: Record<string, string>; body: string }) => Promise<Response>;

export interface DemoApi {
  /** Answers the few requests that the demo's own servers understand; `undefined` for any other. */
  fetch(request: Request): Promise<Response | undefined>;
}

interface LoadedWorld {
  accounts: readonly string[];
}

/**
 * The servers that would stand behind the demo's pages. The portal's knows who is signed in and asks the billing backend for a
 * session of that account; the phone's has the messages that were sent; the processor's signs its notices and sends them.
 */
export function createDemoApi(askStaff: AskStaff, sendNotice: SendNotice): DemoApi {
  const routes: Record<string, (request: Request) => Promise<unknown>> = {
    'POST /portal/session': async () => {
      const { accounts } = (await askStaff('/scenarios')) as LoadedWorld;
      return askStaff('/sessions', { accountNumber: accounts[0] });
    },
    'GET /outbox/messages': () => askStaff('/outbox'),
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
      return Response.json(await route(request), { headers: { 'Cache-Control': 'no-store' } });
    },
  };
}
