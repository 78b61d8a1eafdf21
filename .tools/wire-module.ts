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
  const { method, path, retry, scopes, query, request, response } = endpoint;
  return {
    method,
    path,
    retry,
    ...(scopes.every((scope) => scope === 'public') ? { open: true } : {}),
    ...(query ? { query: nameOf(query) } : {}),
    ...(request ? { request: nameOf(request) } : {}),
    ...(response ? { response: nameOf(response) } : {}),
  };
}

/** What one file of `src/contract/wire` says: the contract as data, so that a page need not load zod. */
export interface WirePart {
  schemas: Readonly<Record<string, WireSchema>>;
  endpoints: Readonly<Record<string, WireEndpoint>>;
}

/**
 * Takes the contract apart into what the pay path needs, and what only the portal needs beside it.
 *
 * @param named - schemas that code of the pay path asks for by name
 */
export function wireParts(
  schemas: Readonly<Record<string, Json>>,
  endpoints: Readonly<Record<string, Endpoint>>,
  named: readonly string[],
  nameOf: (schema: NonNullable<Endpoint['response']>) => string,
): Record<Endpoint['part'], WirePart> {
  const all = new Map(Object.entries(schemas).map(([name, schema]) => [name, wireSchema(schema)] as const));
  const endpointsOf = (part: Endpoint['part']) =>
    Object.fromEntries(
      Object.entries(endpoints)
        .filter(([, endpoint]) => endpoint.part === part)
        .map(([name, endpoint]) => [name, wireEndpoint(endpoint, nameOf)] as const),
    );
  const pay = endpointsOf('pay');
  const needed = reachable(all, [...named, ...Object.values(pay).flatMap(schemasOf)]);
  const pick = (isWanted: (name: string) => boolean) => Object.fromEntries([...all].filter(([name]) => isWanted(name)));
  return {
    pay: { schemas: pick((name) => needed.has(name)), endpoints: pay },
    portal: { schemas: pick((name) => !needed.has(name)), endpoints: endpointsOf('portal') },
  };
}

const schemasOf = ({ query, request, response }: WireEndpoint) =>
  [query, request, response].filter((name) => name !== undefined);

/** The names given and all that they lead to. Throws for a name that the contract does not have. */
function reachable(schemas: ReadonlyMap<string, WireSchema>, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const schema = schemas.get(name);
    if (!schema) throw new Error(`The contract has no schema ${name}.`);
    found.add(name);
    for (const [, ref = ''] of JSON.stringify(schema).matchAll(/"ref":"(\w+)"/g)) visit(ref);
  };
  names.forEach(visit);
  return found;
}

/** The line of `generated.ts` about problems whose status says something else than they do. */
export function settledExceptions(): string {
  const exceptions = Object.entries(problems).flatMap(([code, { status, settled }]) =>
    settled === settlesByStatus(status) ? [] : [{ code, status }],
  );
  return `/** Problems that are settled although their status does not say so, or the other way round. */
    export const exceptions: readonly { code: string; status: number }[] = ${JSON.stringify(exceptions)};`;
}

/** The text of a file with one part, under the names of its two constants, and with whatever else goes into it. */
export async function wireModule(part: WirePart, names: Record<keyof WirePart, string>, rest = ''): Promise<string> {
  const text = `// Made from the contract by \`npm run openapi\`: change the schemas and run it again.
    import type { WireEndpoint, WireSchema } from './wire-schema.ts';
    export const ${names.schemas} = ${JSON.stringify(part.schemas)} as const satisfies Readonly<Record<string, WireSchema>>;
    export const ${names.endpoints} = ${JSON.stringify(part.endpoints)} as const satisfies Readonly<Record<string, WireEndpoint>>;
    ${rest}`;
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
