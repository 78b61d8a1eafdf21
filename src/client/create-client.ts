import type { DuecareClient } from './client.ts';
import { NotConfiguredError } from './errors.ts';
import type { ClientOptions } from './options.ts';

export function createClient(options: ClientOptions): DuecareClient {
  throw new NotConfiguredError(options.baseUrl, 'To be written.');
}
