export { Connection, type ConnectionOptions, type ConnectionSettings, type TokenSource } from './connection.ts';
export { CONFIGURATION_GRACE, connectionContext, type ConnectionState } from './connection-context.ts';
export { ConnectionController, splitOrigins, type ConnectionAttributes } from './connection-controller.ts';
export { DuecareElement } from './duecare-element.ts';
export * from './events.ts';
export { LiveRegion } from './live-region.ts';
export { Loading, type LoadState } from './loading.ts';
export { SessionStore } from './session-store.ts';
export { Shared } from './shared.ts';
