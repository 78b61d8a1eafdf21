import { format } from 'prettier';
import type { Endpoint } from '../src/contract/endpoints.ts';
import { problems } from '../src/contract/problems.ts';
import { settlesByStatus } from '../src/contract/wire/settled.ts';
import type { WireEndpoint, WireSchema } from '../src/contract/wire/wire-schema.ts';

type Json = Record<string, unknown>;

/** zod writes the bounds of safe integers where a schema has none of its own. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown) => typeof value === 'number';

/** One schema as the browser reads it. Throws for a keyword that `departures` does not know, so that no check gets lost. */
function wireSchema(schema: unknown): WireSchema {
  if (!isJson(schema)) throw new Error('A schema of the contract is no object.');
  const { $ref, oneOf, anyOf, type, enum: values, const: value, items, ...rest } = schema;
  if (typeof $ref === 'string') return { ref: $ref.slice($ref.lastIndexOf('/') + 1) };
  const options = oneOf ?? anyOf;
  if (Array.isArray(options)) return wireChoice(options.map(wireSchema));
  if (typeof value === 'string') return { values: [value] };
  if (Array.isArray(values)) return { values: values.map(String) };
  if (type === 'object') return wireObject(rest);
  if (type === 'array') return { items: wireSchema(items) };
  if (type === 'string') return { text: known(rest, ['pattern', 'format', 'maxLength']) };
  if (type === 'integer') {
    const bounds = Object.entries(rest).filter(([, bound]) => !isNumber(bound) || Math.abs(bound) < UNBOUNDED);
    return { integer: known(Object.fromEntries(bounds), ['minimum', 'maximum']) };
  }
  if (type === 'boolean') return { boolean: true };
  if (type === 'null') return { values: [null] };
  throw new Error(`The browser cannot check a schema of type ${String(type)}.`);
}

function wireChoice(options: readonly WireSchema[]): WireSchema {
  const others = options.filter(({ values }) => values?.[0] !== null);
  const [only] = others;
  if (others.length === options.length || only === undefined) return { anyOf: options };
  return { orNull: others.length === 1 ? only : { anyOf: others } };
}

function wireObject({ properties = {}, required = [], additionalProperties, ...rest }: Json): WireSchema {
  known(rest, []);
  if (!isJson(properties) || !Array.isArray(required)) throw new Error('An object of the contract lists no fields.');
  const pick = (wanted: boolean) =>
    Object.entries(properties).flatMap(([name, schema]) =>
      required.includes(name) === wanted ? [[name, wireSchema(schema)] as const] : [],
    );
  const optional = pick(false);
  return {
    fields: Object.fromEntries(pick(true)),
    ...(optional.length > 0 ? { optional: Object.fromEntries(optional) } : {}),
    ...(additionalProperties === false ? { closed: true } : {}),
  };
}

function known(rest: Json, keywords: readonly string[]): Json {
  const stranger = Object.keys(rest).find((keyword) => !keywords.includes(keyword));
  if (stranger !== undefined) throw new Error(`The browser cannot check the keyword ${stranger} of a schema.`);
  return rest;
}

function wireEndpoint(endpoint: Endpoint, nameOf: (schema: NonNullable<Endpoint['response']>) => string): WireEndpoint {
  const { method, path, retry, scopes, request, response } = endpoint;
  return {
    method,
    path,
    retry,
    ...(scopes.includes('public') ? { open: true } : {}),
    ...(request ? { request: nameOf(request) } : {}),
    ...(response ? { response: nameOf(response) } : {}),
  };
}

/** The text of `src/contract/wire/generated.ts`: the contract as data, so that a page need not load zod. */
export async function wireModule(
  schemas: Readonly<Record<string, Json>>,
  endpoints: Readonly<Record<string, Endpoint>>,
  nameOf: (schema: NonNullable<Endpoint['response']>) => string,
): Promise<string> {
  const schemaEntries = Object.entries(schemas).map(([name, schema]) => [name, wireSchema(schema)] as const);
  const endpointEntries = Object.entries(endpoints).map(([name, one]) => [name, wireEndpoint(one, nameOf)] as const);
  const exceptions = Object.entries(problems).flatMap(([code, { status, settled }]) =>
    settled === settlesByStatus(status) ? [] : [{ code, status }],
  );
  const text = `// Made from the contract by \`npm run openapi\`: change the schemas and run it again.
    import type { WireEndpoint, WireSchema } from './wire-schema.ts';
    export const wireSchemas = ${JSON.stringify(Object.fromEntries(schemaEntries))} as const satisfies Readonly<Record<string, WireSchema>>;
    export const wireEndpoints = ${JSON.stringify(Object.fromEntries(endpointEntries))} as const satisfies Readonly<Record<string, WireEndpoint>>;
    /** Problems that are settled although their status does not say so, or the other way round. */
    export const exceptions: readonly { code: string; status: number }[] = ${JSON.stringify(exceptions)};`;
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
