import type * as z from 'zod/mini';
import { ProblemError } from './problem.ts';

/** The largest body of the contract is a payment with a 2 kB token. */
const LIMIT_BYTES = 16 * 1024;
/** So much more is read and thrown away, because a sender that is cut off never reads what was wrong. */
const DISCARDED_BYTES = 1024 * 1024;

/**
 * The request's JSON, checked by its schema. Anything but `application/json` is refused: a page elsewhere could send the other
 * types without a preflight. Throws the problem `invalid_request`.
 *
 * @param maxBytes - below 1 MB. Default 16 kB
 */
export async function readBody<Body>(
  request: Request,
  schema: z.ZodMiniType<Body>,
  maxBytes = LIMIT_BYTES,
): Promise<Body> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw invalid('Send the body as Content-Type: application/json.');
  const parsed = schema.safeParse(parseJson(await readText(request, maxBytes)));
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

/** The request's body as it is. Throws the problem `invalid_request` when it is too large. */
export async function readText(request: Request, maxBytes = LIMIT_BYTES): Promise<string> {
  const { text, size } = await readUpTo(request, maxBytes);
  if (size > maxBytes) throw invalid(`The body is above ${maxBytes} bytes.`);
  return text;
}

/** Counts while it reads, because `Content-Length` is only what the sender says. */
async function readUpTo(request: Request, maxBytes: number): Promise<{ text: string; size: number }> {
  const reader = streamOf(request)?.getReader();
  if (!reader) {
    const text = await request.text();
    return { text, size: text.length };
  }
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  while (size <= DISCARDED_BYTES) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), size };
    size += value.byteLength;
    if (size <= maxBytes) text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return { text, size };
}

/** Firefox has requests with a body and without this property. */
function streamOf(request: { body?: ReadableStream<Uint8Array> | null }): ReadableStream<Uint8Array> | null {
  return request.body ?? null;
}
