import type { App } from '../../mock-server/app.ts';
import type { AskStaff, SendNotice } from './demo-api.ts';

/** Asks the back office of a mock backend that runs in this very process, in Node or in a page. */
export function askStaffOf(app: Pick<App, 'fetch'>, origin: string, secret: string): AskStaff {
  const headers = { Authorization: `Bearer ${secret}` };
  return async (path, body) => {
    const init: RequestInit =
      body === undefined
        ? { headers }
        : {
            method: 'POST',
            headers: { ...headers, 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          };
    const response = await app.fetch(new Request(`${origin}/staff/v1${path}`, init));
    if (!response.ok) throw new Error(`The back office answered ${String(response.status)} to ${path}.`);
    return (await response.json()) as unknown;
  };
}

/** Sends a notice of the processor to such a backend. */
export function sendNoticeTo(app: Pick<App, 'fetch'>, origin: string): SendNotice {
  return (notice) => app.fetch(new Request(`${origin}/v1/processor-notices`, { method: 'POST', ...notice }));
}
