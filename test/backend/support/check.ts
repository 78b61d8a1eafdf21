// The suite runs under Node's test runner and under the browser's, so it brings the two assertions that it needs.

/** Throws unless both are the same JSON; the order of keys does not matter. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [left, right] = [stable(actual), stable(expected)];
  if (left !== right) throw new Error(`${what}: expected ${right}, got ${left}`);
}

/** Throws unless the value is truthy. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(`Expected ${what}.`);
}

/** Throws unless the promise rejects. */
export async function rejects(promise: Promise<unknown>, what: string): Promise<void> {
  const settled = await promise.then(
    () => 'resolved',
    () => 'rejected',
  );
  if (settled === 'resolved') throw new Error(`Expected ${what} to reject.`);
}

function stable(value: unknown): string {
  if (value === undefined) return 'undefined';
  return JSON.stringify(value, (_key, part: unknown) => (isPlain(part) ? sorted(part) : part));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
