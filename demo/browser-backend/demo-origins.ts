import type { Origins } from '../server/origins.ts';

/** The addresses that the page's own tags name. Pages without a provider need none but their own. */
export function demoOrigins(): Origins {
  const provider = document.querySelector('duecare-provider');
  return {
    demo: location.origin,
    backend: provider?.getAttribute('base-url') ?? location.origin,
    processor: provider?.getAttribute('processor-origin') ?? location.origin,
  };
}
