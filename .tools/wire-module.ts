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

function wireText({ pattern, format, minLength, maxLength, ...rest }: Json): string {
  known(rest);
  const lengths = [minLength, maxLength].filter(isNumber);
  if ([pattern, format, ...lengths.slice(0, 1)].filter((check) => check !== undefined).length > 1) {
    throw new Error('The browser can check one thing about a text: say the others in its pattern.');
  }
  if (typeof pattern === 'string') return String(new RegExp(pattern));
  if (lengths.length > 0)
    return `/^[^]{${isNumber(minLength) ? minLength : 0},${isNumber(maxLength) ? maxLength : ''}}$/`;
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
  /** Source text by name. */
  schemas: Readonly<Record<string, string>>;
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
function reachable(schemas: ReadonlyMap<string, string>, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const schema = schemas.get(name);
    if (!schema) throw new Error(`The contract has no schema ${name}.`);
    found.add(name);
    for (const [, ref = ''] of schema.matchAll(/"(\w+)"/g)) visit(ref);
  };
  names.forEach(visit);
  return found;
}

/** The line of `generated.ts` about problems whose status says something else than they do. */
export function settledExceptions(): string {
  const exceptions = Object.entries(problems).flatMap(([code, { status, settled }]) =>
    settled === settlesByStatus(status) ? [] : [`${String(status)} ${code}`],
  );
  return `/** Problems, with their status, that are settled although the status does not say so, or the other way round. */
    export const exceptions: readonly string[] = ${JSON.stringify(exceptions)};`;
}

/** The text of a file with one part, under the names of its two constants, and with whatever else goes into it. */
export async function wireModule(part: WirePart, names: Record<keyof WirePart, string>, rest = ''): Promise<string> {
  const schemas = Object.entries(part.schemas).map(([name, schema]) => `${name}: ${schema}`);
  const used = ['isRealDay', 'isSafeUrl'].filter((format) => schemas.some((schema) => schema.includes(format)));
  const formatsImport = used.length > 0 ? `import { ${used.join(', ')} } from './formats.ts';` : '';
  const text = `// Made from the contract by \`npm run openapi\`: change the schemas and run it again.
    ${formatsImport}
    import type { WireEndpoint, WireSchemas } from './wire-schema.ts';
    export const ${names.schemas} = { ${schemas.join()} } satisfies WireSchemas;
    export const ${names.endpoints} = ${JSON.stringify(part.endpoints)} as const satisfies Readonly<Record<string, WireEndpoint>>;
    ${rest}`;
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
