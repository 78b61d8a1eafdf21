/** Where the three servers of the demo live, each without a path, for example `http://localhost:4000`. */
export interface Origins {
  demo: string;
  backend: string;
  processor: string;
}

/** What the pages are written with, so that a file on disk is a page as it stands. */
const written: Origins = {
  demo: 'http://localhost:4000',
  backend: 'http://localhost:4001',
  processor: 'http://localhost:4002',
};

/** Puts the real addresses in the place of the usual ones. */
export function withOrigins(text: string, origins: Origins): string {
  return text
    .replaceAll(written.demo, origins.demo)
    .replaceAll(written.backend, origins.backend)
    .replaceAll(written.processor, origins.processor);
}
