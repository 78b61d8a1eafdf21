export * from './brands.ts';
export * from './endpoints.ts';
export * from './headers.ts';
export * from './problem-titles.ts';
export * from './problems.ts';
export * from './schemas.ts';
export * from './wire/fits.ts';
export { wireEndpoints } from './wire/generated.ts';
export type { WireEndpoint } from './wire/wire-schema.ts';
