export { Connection, type ConnectionOptions, type ConnectionSettings, type TokenSource } from './connection.ts';
export {
  CONFIGURATION_GRACE,
  ConnectionOffer,
  requestConnection,
  type ConnectionState,
  type TakeConnection,
} from './connection-context.ts';
export { ConnectionController, type ConnectionAttributes } from './connection-controller.ts';
export { DuecareElement } from './duecare-element.ts';
export * from './events.ts';
export { Fetched, type Plan } from './fetched.ts';
export { LiveRegion } from './live-region.ts';
export { Loading, type LoadState } from './loading.ts';
export { openConnection, splitOrigins, warn } from './open-connection.ts';
export { safeUrl } from './safe-url.ts';
export { SessionStore } from './session-store.ts';
export { Shared } from './shared.ts';
