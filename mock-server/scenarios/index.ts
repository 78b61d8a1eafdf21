export type { KnownLink, World } from './world.ts';
