import type * as z from 'zod/mini';
import type * as contract from '../schemas.ts';

/** The type that each schema of the contract describes, by the schema's name without `Schema`. */
export type WireTypes = {
  [
    Name in keyof typeof contract as Name extends `${infer Short}Schema` ? Short : never
  ]: (typeof contract)[Name] extends z.ZodMiniType ? z.output<(typeof contract)[Name]> : never;
};

export type WireName = keyof WireTypes;
