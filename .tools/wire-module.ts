import { format } from 'prettier';
import type { Endpoint } from '../src/contract/endpoints.ts';
import { problems } from '../src/contract/problems.ts';
import { settlesByStatus } from '../src/contract/wire/settled.ts';
import type { WireEndpoint } from '../src/contract/wire/wire-schema.ts';

type Json = Record<string, unknown>;

/** zod writes the bounds of safe integers where a schema has none of its own. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number';

/** What no pattern can say is checked by these functions of `formats.ts`. */
const formats: Readonly<Record<string, string>> = { date: 'isRealDay', uri: 'isSafeUrl' };

/** One schema as the browser reads it, as source text. Throws for a keyword that `check` does not know, so that no check gets lost. */
function wireSchema(schema: unknown): string {
  if (!isJson(schema)) throw new Error('A schema of the contract is no object.');
  const { $ref, oneOf, anyOf, type, enum: values, const: value, items, ...rest } = schema;
  if (typeof $ref === 'string') return JSON.stringify($ref.slice($ref.lastIndexOf('/') + 1));
  const options = oneOf ?? anyOf;
  if (Array.isArray(options)) return wireChoice(options);
  if (typeof value === 'string') return oneOfTexts([value]);
  if (Array.isArray(values)) return oneOfTexts(values.map(String));
  if (type === 'object') return wireObject(rest);
  if (type === 'array') return `{ items: ${wireSchema(items)} }`;
  if (type === 'string') return wireText(rest);
  if (type === 'integer') return wireInteger(rest);
  if (type === 'boolean') return `'boolean'`;
  throw new Error(`The browser cannot check a schema of type ${String(type)}.`);
}

function wireChoice(options: readonly unknown[]): string {
  const others = options.filter((option) => !isJson(option) || option.type !== 'null').map(wireSchema);
  const choice = others.length === 1 ? others.join() : `{ anyOf: [${others.join()}] }`;
  return others.length === options.length ? choice : `{ orNull: ${choice} }`;
}

function oneOfTexts(texts: readonly string[]): string {
  const strange = texts.find((text) => !/^[\w-]+$/.test(text));
  if (strange !== undefined) throw new Error(`The browser cannot check for the text ${strange}.`);
  return texts.length === 1 ? `/^${texts.join()}$/` : `/^(${texts.join('|')})$/`;
}

function wireText(rest: Json): string {
  const { pattern, format, maxLength, ...none } = rest;
  known(none);
  if (Object.keys(rest).length > 1) throw new Error('The browser can check one thing about a text.');
  if (typeof pattern === 'string') return String(new RegExp(pattern));
  if (typeof maxLength === 'number') return `/^[^]{0,${String(maxLength)}}$/`;
  if (format === undefined) return `'string'`;
  const name = typeof format === 'string' ? formats[format] : undefined;
  if (name === undefined) throw new Error('The browser cannot check the format of a text.');
  return `{ test: ${name} }`;
}

function wireInteger({ minimum, maximum, ...rest }: Json): string {
  known(rest);
  const bounds = [minimum, maximum].map((bound) =>
    isNumber(bound) && Math.abs(bound) < UNBOUNDED ? String(bound) : '',
  );
  return `{ integer: [${bounds.join().replace(/,$/, '')}] }`;
}

function wireObject({ properties = {}, required = [], additionalProperties, ...rest }: Json): string {
  known(rest);
  if (!isJson(properties) || !Array.isArray(required)) throw new Error('An object of the contract lists no fields.');
  const fields = Object.entries(properties).map(([name, property]) => {
    const schema = wireSchema(property);
    return `${name}: ${required.includes(name) ? schema : `{ optional: ${schema} }`}`;
  });
  return `{ fields: { ${fields.join()} } ${additionalProperties === false ? ', closed: true' : ''} }`;
}

function known(strangers: Json): void {
  const [stranger] = Object.keys(strangers);
  if (stranger !== undefined) throw new Error(`The browser cannot check the keyword ${stranger} of a schema.`);
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
  const wireSchemas = Object.entries(schemas).map(([name, schema]) => `${name}: ${wireSchema(schema)}`);
  const endpointEntries = Object.entries(endpoints).map(([name, one]) => [name, wireEndpoint(one, nameOf)] as const);
  const exceptions = Object.entries(problems).flatMap(([code, { status, settled }]) =>
    settled === settlesByStatus(status) ? [] : [`${String(status)} ${code}`],
  );
  const text = `// Made from the contract by \`npm run openapi\`: change the schemas and run it again.
    import { isRealDay, isSafeUrl } from './formats.ts';
    import type { WireEndpoint, WireSchema } from './wire-schema.ts';
    export const wireSchemas: Readonly<Record<string, WireSchema>> = { ${wireSchemas.join()} };
    export const wireEndpoints = ${JSON.stringify(Object.fromEntries(endpointEntries))} as const satisfies Readonly<Record<string, WireEndpoint>>;
    /** Problems, with their status, that are settled although the status does not say so, or the other way round. */
    export const exceptions: readonly string[] = ${JSON.stringify(exceptions)};`;
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
