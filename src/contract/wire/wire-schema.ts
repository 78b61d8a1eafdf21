/** The part of JSON Schema that the contract needs. Written by `npm run openapi`, read by `departures`. */
export interface WireSchema {
  /** Name of another schema. */
  ref?: string;
  /** One of these has to fit. */
  anyOf?: readonly WireSchema[];
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';
  /** All that is allowed. */
  values?: readonly string[];
  pattern?: string;
  /** A check that no pattern can make. */
  format?: 'date' | 'uri';
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: WireSchema;
  /** Fields that have to be there, and those that may. */
  fields?: Readonly<Record<string, WireSchema>>;
  optional?: Readonly<Record<string, WireSchema>>;
  /** No other field may be there. */
  closed?: true;
}

/** How the client calls an endpoint. */
export interface WireEndpoint {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  retry: 'always' | 'with-key' | 'never';
  /** Needs no session. */
  open?: true;
  /** Names of schemas. */
  request?: string;
  response?: string;
}
