/**
 * A schema of the contract: the name of another one; `boolean`, `string` or `number`, which has to be finite; or one of the
 * kinds below. Written by `npm run openapi`, read by `check`.
 */
export type WireSchema = string | WireKind;

export interface WireKind {
  /** One of these has to fit. */
  anyOf?: readonly WireSchema[];
  /** Null, or this. */
  orNull?: WireSchema;
  /** A field that may be missing, or this. */
  optional?: WireSchema;
  /** A text for which this says true; a regular expression will do. */
  test?(text: string): boolean;
  /** A whole number from the first to the second; what is left out does not bound. */
  integer?: readonly [least?: number, most?: number];
  /** An array of these. */
  items?: WireSchema;
  /** An object with these fields. */
  fields?: Readonly<Record<string, WireSchema>>;
  /** No other field may be there. */
  closed?: true;
}

/** Schemas by their names. */
export type WireSchemas = Readonly<Record<string, WireSchema>>;

/** Where a value departs from a schema, as dotted paths of field names; the value itself is `value`. Empty when it fits. */
export type Departures = (name: string, value: unknown) => string[];

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
