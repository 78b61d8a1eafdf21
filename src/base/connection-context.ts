import { createContext } from '@lit/context';
import type { NotConfiguredError } from '../client/index.ts';
import type { Connection } from './connection.ts';

/** A connection, why there can be none, or nothing yet. */
export type ConnectionState = Connection | NotConfiguredError | undefined;

export const connectionContext = createContext<ConnectionState>(Symbol('duecare-connection'));

/** How long, in milliseconds, a host's scripts may take to configure what stands in its markup before it counts as forgotten. */
export const CONFIGURATION_GRACE = 1000;
