/** The back office refused something. The message is for whoever works there. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Of the problem; empty where the page itself refuses. */
  readonly code: string;

  constructor(message: string, code = '') {
    super(message);
    this.code = code;
  }
}

/** @param key - the idempotency key of a command that moves money */
export type Ask = <Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
  key?: string,
) => Promise<Answer>;

interface Problem {
  code?: string;
  title?: string;
  detail?: string;
}

/**
 * Sends a request below `/staff/v1` of the mock backend, with the secret that this page's own server hands out. Rejects with
 * `Refusal` when the answer is no.
 */
export function staffRequest(backend: string): Ask {
  let secret: string | undefined;
  const send = async (method: string, path: string, body?: object, key?: string) =>
    fetch(`${backend}/staff/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${(secret ??= await fetchSecret())}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  return async <Answer>(method: string, path: string, body?: object, key?: string) => {
    let response = await send(method, path, body, key);
    if (response.status === 401) {
      // The demo was started again and has another secret.
      secret = undefined;
      response = await send(method, path, body, key);
    }
    if (!response.ok) throw await refusalOf(response);
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    return (isJson ? JSON.parse(text) : text) as Answer;
  };
}

async function fetchSecret(): Promise<string> {
  const response = await fetch('/back-office/staff-secret');
  if (!response.ok) throw new Refusal('The demo does not hand out the secret of the staff API.');
  return ((await response.json()) as { secret: string }).secret;
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  return new Refusal(
    problem.detail ?? problem.title ?? `The mock backend answered ${String(response.status)}.`,
    problem.code,
  );
}
