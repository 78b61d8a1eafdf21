/**
 * A schema of the contract: the name of another one; `boolean`, `string` or `number`, which has to be finite; or one of the
 * kinds below. Written by `npm run openapi`, read by `read`.
 */
export type WireSchema = string | WireKind;

export interface WireKind {
  /** Null, or this. */
  orNull?: WireSchema;
  /** A field that may be missing, or this. */
  optional?: WireSchema;
  /** Decoration: a value that does not fit is replaced by `fallback`, which is read by the same schema. */
  lenient?: WireSchema;
  fallback?: unknown;
  /** One of these. */
  anyOf?: readonly WireSchema[];
  /** A text for which this says true; a regular expression will do. */
  test?(text: string): boolean;
  /** The same for words of a list and the like: what stands in their place cannot be personal and may be printed. */
  word?: { test(text: string): boolean };
  /** A whole number from the first to the second; what is left out does not bound. */
  integer?: readonly [least?: number, most?: number];
  /** An array of these. */
  items?: WireSchema;
  /** The same; what does not fit is left out. `some`: not all of it. */
  rows?: WireSchema;
  some?: true;
  /** An object that is one of `options`, by the text in this field. */
  by?: string;
  options?: Readonly<Record<string, WireSchema>>;
  /** An object with these fields. */
  fields?: Readonly<Record<string, WireSchema>>;
  /** No other field may be there. */
  closed?: true;
}

/** Schemas by their names. */
export type WireSchemas = Readonly<Record<string, WireSchema>>;

/** A place where a value does not fit its schema. */
export interface Issue {
  /** Dotted field names; of the value itself `value`. */
  path: string;
  /** A few words about what is there: never a value that could be personal. */
  found: string;
}

/** A value as it is used. */
export interface Reading {
  /** With its repairs made. Of no use when there are issues. */
  value: unknown;
  /** Where it does not fit. */
  issues: Issue[];
  /** Where decoration did not fit and was replaced or left out. */
  repairs: Issue[];
}

/** Reads a value by the schema of that name. Never throws. */
export type Reader = (name: string, value: unknown) => Reading;

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
