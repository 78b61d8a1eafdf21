import { headers } from '../../src/contract/index.ts';
import type { Cors } from './cors.ts';
import { securityHeaders } from './security-headers.ts';

/** Puts on an answer what every answer has: its request id, the security headers and CORS. */
export function sealAnswer(
  answer: Response,
  { request, requestId, cors }: { request: Request; requestId: string; cors: Cors },
): Response {
  answer.headers.set(headers.requestId, requestId);
  for (const [name, value] of Object.entries(securityHeaders)) answer.headers.set(name, value);
  cors.apply(request, answer.headers);
  return answer;
}
