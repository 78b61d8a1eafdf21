import { DuecareErrorEvent, type FailureCode } from './events.ts';

/** Reports that a function of the host failed: the cause to the console, and `duecare-error` with a code alone from `target`. */
export function reportFailure(target: EventTarget | undefined, code: FailureCode, cause: unknown): void {
  console.error(`Duecare: ${code}. See docs/errors.md#${code}`, cause);
  target?.dispatchEvent(new DuecareErrorEvent(code));
}
