import type * as z from 'zod/mini';
import { ProblemError } from './problem.ts';

/** The query of a request by its schema, a closed object of texts. Throws the problem `invalid_request`. */
export function readQuery<Query>(request: Request, schema: z.ZodMiniType<Query>): Query {
  const { searchParams } = new URL(request.url);
  const repeated = [...searchParams.keys()].find((name) => searchParams.getAll(name).length > 1);
  const parsed = schema.safeParse(Object.fromEntries(searchParams));
  if (repeated === undefined && parsed.success) return parsed.data;
  const wrong = parsed.error?.issues.map(({ path, code }) => `${path.join('.') || 'query'}: ${code}`) ?? [];
  throw new ProblemError('invalid_request', { detail: wrong.join('; ') || 'query: repeated' });
}
