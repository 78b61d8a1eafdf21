import type { Connection } from '../../base/connection.ts';
import { hostedFrameAndWallets, type ProcessorAdapter } from '../../processors/index.ts';

/** The host's adapter of that name, or the SDK's own with all that its frame can do. */
export function adapterOf({ settings }: Connection, name: string): ProcessorAdapter {
  return settings.processors.find((adapter) => adapter.name === name) ?? hostedFrameAndWallets({ name });
}
