import { createContext } from '@lit/context';
import type { NotConfiguredError } from '../client/index.ts';
import type { Connection } from './connection.ts';

/** A connection, why there can be none, or nothing yet. */
export type ConnectionState = Connection | NotConfiguredError | undefined;

/** By it elements ask the provider around them. It is unlike any other copy's, so that two copies of the SDK on one page do not mix. */
export const connectionContext = createContext<ConnectionState>(Symbol());

/** How long, in milliseconds, a host's scripts may take to configure what stands in its markup before it counts as forgotten. */
export const CONFIGURATION_GRACE = 1000;
