/** A schema of the contract as data, one of these kinds. Written by `npm run openapi`, read by `departures`. */
export interface WireSchema {
  /** Name of another schema. */
  ref?: string;
  /** One of these has to fit. */
  anyOf?: readonly WireSchema[];
  /** Null, or this. */
  orNull?: WireSchema;
  /** One of these values. */
  values?: readonly (string | null)[];
  /** A string. `format` is a check that no pattern can make. */
  text?: { readonly pattern?: string; readonly format?: 'date' | 'uri'; readonly maxLength?: number };
  integer?: { readonly minimum?: number; readonly maximum?: number };
  boolean?: true;
  /** An array of these. */
  items?: WireSchema;
  /** An object: fields that have to be there, and those that may. */
  fields?: Readonly<Record<string, WireSchema>>;
  optional?: Readonly<Record<string, WireSchema>>;
  /** No other field may be there. */
  closed?: true;
}

/** Schemas by their names. */
export type WireSchemas = Readonly<Record<string, WireSchema>>;

/** How the client calls an endpoint. */
export interface WireEndpoint {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  retry: 'always' | 'with-key' | 'never';
  /** A session changes nothing about it. */
  open?: true;
  /** Names of schemas. */
  query?: string;
  request?: string;
  response?: string;
}
