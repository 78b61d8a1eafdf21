interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/** MSW hands the worker's address over as text. Where Trusted Types are enforced, this vouches for that one address alone. */
export function allowWorkerScript(path: string): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  const address = new URL(path, location.origin).href;
  factory?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).href === address ? url : null),
  });
}
