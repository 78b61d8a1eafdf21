import type { Origins } from '../server/origins.ts';

/** The addresses that the page's own tags name. A page that names none needs none but its own. */
export function demoOrigins(): Origins {
  const configured = document.querySelector('[base-url]');
  return {
    demo: location.origin,
    backend: configured?.getAttribute('base-url') ?? location.origin,
    processor: configured?.getAttribute('processor-origin') ?? location.origin,
  };
}
