/** Tells the developer, who reads the console, once: what to do, and where the documentation says more. */
export function warn<E extends { message: string; code: string }>(error: E): E {
  const { message, code } = error;
  // The browser says the same when it takes over from a server.
  if (!('document' in globalThis)) return error;
  // Whoever has said it says so: no copy of the SDK says it again on this page.
  const said = `duecare-said ${message}`;
  if (document.dispatchEvent(new Event(said, { cancelable: true }))) {
    document.addEventListener(said, (event) => event.preventDefault());
    console.warn(`${message} (${code}) See docs/errors.md#${code}`);
  }
  return error;
}
