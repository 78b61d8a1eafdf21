import type { Backend } from '../backend.ts';
import { readText } from '../http/body.ts';
import { problemJson } from '../http/problem.ts';
import type { NoticeRefusal } from '../processor-files/notices.ts';
import { SIGNATURE_HEADER } from '../processor-files/signature.ts';

/** Where the processor reports payments. No part of the contract: no element ever calls it. */
export const PROCESSOR_NOTICES_PATH = '/v1/processor-notices';

const refusals: Readonly<Record<NoticeRefusal, { status: number; title: string }>> = {
  bad_signature: { status: 401, title: 'The notice is not signed, or not lately.' },
  bad_body: { status: 400, title: 'The notice does not fit.' },
};

/** Throws the problem `invalid_request` for a body that is too large. */
export async function answerProcessorNotice(request: Request, { processorNotices }: Backend, requestId: string) {
  const answer = processorNotices.receive(request.headers.get(SIGNATURE_HEADER), await readText(request));
  if (typeof answer !== 'string') return Response.json(answer);
  const type = `urn:duecare:notice-problem:${answer}`;
  return problemJson({ type, ...refusals[answer], code: answer, requestId, retryable: false });
}
