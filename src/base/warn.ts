/** Tells the developer, who reads the console: what to do, and where the documentation says more. */
export function warn<E extends Error & { code: string }>(error: E): E {
  console.warn(`${error.message} (${error.code}) See docs/errors.md#${error.code}`);
  return error;
}
