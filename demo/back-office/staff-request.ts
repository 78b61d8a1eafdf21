/** The back office refused something. The message is for whoever works there. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

export type Ask = <Answer>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<Answer>;

interface Problem {
  title?: string;
  detail?: string;
}

/** Sends a request below `/staff/v1` of the mock backend. Rejects with `Refusal` when the answer is no. */
export function staffRequest(backend: string): Ask {
  return async <Answer>(method: string, path: string, body?: object) => {
    const response = await fetch(`${backend}/staff/v1${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await refusalOf(response);
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    return (isJson ? JSON.parse(text) : text) as Answer;
  };
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  return new Refusal(problem.detail ?? problem.title ?? `The mock backend answered ${String(response.status)}.`);
}
