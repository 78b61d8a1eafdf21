import { headers, IntentIdSchema } from '../../src/contract/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../sha256.ts';
import { ProblemError } from './problem.ts';

/** One command of staff. */
export interface Command {
  method: string;
  path: string;
  /** What was parsed of the body. */
  body: unknown;
}

export interface CommandResult {
  status: number;
  /** JSON; null for none. */
  text: string | null;
}

interface Execution {
  fingerprint: string;
  result: Promise<CommandResult>;
}

/**
 * Executes each command of staff once per idempotency key and repeats its answer, for as long as the backend lives. A command
 * that was refused has changed nothing, and its key is free again.
 */
export class CommandReplays {
  private readonly executions = new Map<string, Execution>();

  /** Throws the problem `idempotency_key_reused` for a key that another command had. */
  async execute(
    key: string,
    command: Command,
    execute: () => Promise<CommandResult>,
  ): Promise<CommandResult & { replayed: boolean }> {
    const fingerprint = sha256(canonicalJson(command));
    const earlier = this.executions.get(key);
    if (earlier && earlier.fingerprint !== fingerprint) throw new ProblemError('idempotency_key_reused');
    if (earlier) return { ...(await earlier.result), replayed: true };

    const result = execute().catch((error: unknown) => {
      this.executions.delete(key);
      throw error;
    });
    this.executions.set(key, { fingerprint, result });
    return { ...(await result), replayed: false };
  }
}

/** The idempotency key of a request. Throws the problem `invalid_idempotency_key`. */
export function idempotencyKeyOf(request: Request): string {
  const key = IntentIdSchema.safeParse(request.headers.get(headers.idempotencyKey));
  if (!key.success) throw new ProblemError('invalid_idempotency_key');
  return key.data;
}
