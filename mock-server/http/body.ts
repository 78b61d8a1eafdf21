import type * as z from 'zod/mini';
import { ProblemError } from './problem.ts';

/** The largest body of the contract is a payment with a 2 kB token. */
const LIMIT_BYTES = 16 * 1024;

/**
 * The request's JSON, checked by its schema. Anything but `application/json` is refused: a page elsewhere could send the other
 * types without a preflight. Throws the problem `invalid_request`.
 */
export async function readBody<Body>(request: Request, schema: z.ZodMiniType<Body>): Promise<Body> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw invalid('Send the body as Content-Type: application/json.');
  const parsed = schema.safeParse(parseJson(await readText(request)));
  if (!parsed.success) throw invalid(parsed.error.issues.map(describeIssue).join('; '));
  return parsed.data;
}

const invalid = (detail: string) => new ProblemError('invalid_request', { detail });

/** Where and what, as in `method.token: invalid_format`. Values stay out: they may be personal. */
function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'body'}: ${issue.code}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('The body is no JSON.');
  }
}

/** Counts while it reads, because `Content-Length` is only what the sender says. */
async function readText(request: Request): Promise<string> {
  if (request.body === null) return '';
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > LIMIT_BYTES) {
      await reader.cancel();
      throw invalid(`The body is above ${LIMIT_BYTES} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
