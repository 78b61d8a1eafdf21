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
const formats: Readonly<Record<string, string>> = {
  date: 'isRealDay',
  uri: 'isSafeUrl',
  'time-zone': 'isTimeZone',
};

type Schemas = Readonly<Record<string, Json>>;

/** What stands in the place of these cannot be personal: the console may say which one was not understood. */
const printable: readonly string[] = ['Color', 'TimeZone'];

/** One schema as the browser reads it, as source text. Throws for a keyword that `read` does not know, so that no check gets lost. */
function wireSchema(schema: unknown, named: Schemas): string {
  if (!isJson(schema)) throw new Error('A schema of the contract is no object.');
  const { 'x-duecare-fallback': fallback, 'x-duecare-omit-invalid': omit, ...strict } = schema;
  if (fallback === undefined && omit === undefined) return strictSchema(strict, named);
  const isOptional = omit !== undefined;
  const inner = strictSchema(strict, named);
  return `{ lenient: ${isOptional ? `{ optional: ${inner} }` : inner}${
    isOptional ? '' : `, fallback: ${literal(fallback)}`
  } }`;
}

function strictSchema(schema: Json, named: Schemas): string {
  const { $ref, oneOf, anyOf, type, enum: values, const: value, items, ...rest } = schema;
  const { 'x-duecare-omit-invalid-items': omitItems, ...plain } = rest;
  const name = refName($ref);
  if (name !== undefined) return JSON.stringify(name);
  const options = oneOf ?? anyOf;
  if (Array.isArray(options)) return wireChoice(options, named);
  if (typeof value === 'string') return oneOfTexts([value]);
  if (Array.isArray(values)) return oneOfTexts(values.map(String));
  if (type === 'object') return wireObject(plain, named);
  if (type === 'array') {
    const item = wireSchema(items, named);
    if (omitItems === undefined) return `{ items: ${item} }`;
    return `{ rows: ${item}${omitItems === 'some' ? ', some: true' : ''} }`;
  }
  if (type === 'string') return wireText(plain);
  if (type === 'integer') return wireInteger(plain);
  if (type === 'boolean') return `'boolean'`;
  throw new Error(`The browser cannot check a schema of type ${String(type)}.`);
}

function refName($ref: unknown): string | undefined {
  return typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : undefined;
}

/** As source text in single quotes: names of other schemas are the only texts in double ones. */
function literal(value: unknown): string {
  const json = JSON.stringify(value);
  if (/['\\]/.test(json)) throw new Error(`The fallback ${json} cannot be written.`);
  return json.replaceAll('"', "'");
}

function wireChoice(options: readonly unknown[], named: Schemas): string {
  const others = options.filter((option) => !isJson(option) || option.type !== 'null');
  const choice = others.length === 1 ? wireSchema(others[0], named) : wireOptions(others, named);
  return others.length === options.length ? choice : `{ orNull: ${choice} }`;
}

/** Texts, or objects that are told apart by the text in their field `kind`. */
function wireOptions(options: readonly unknown[], named: Schemas): string {
  if (options.every((option) => resolve(option, named).type === 'string')) {
    return `{ anyOf: [${options.map((option) => wireSchema(option, named)).join()}] }`;
  }
  const kinds = options.map((option) => `${literal(kindOf(option, named))}: ${wireSchema(option, named)}`);
  return `{ by: 'kind', options: { ${kinds.join()} } }`;
}

function resolve(schema: unknown, named: Schemas): Json {
  return isJson(schema) ? (named[refName(schema.$ref) ?? ''] ?? schema) : {};
}

function kindOf(option: unknown, named: Schemas): string {
  const schema = resolve(option, named);
  const kind = isJson(schema.properties) ? schema.properties.kind : undefined;
  if (!isJson(kind) || typeof kind.const !== 'string')
    throw new Error('The browser tells a choice apart by `kind` only.');
  return kind.const;
}

function oneOfTexts(texts: readonly string[]): string {
  const strange = texts.find((text) => !/^[\w-]+$/.test(text));
  if (strange !== undefined) throw new Error(`The browser cannot check for the text ${strange}.`);
  return texts.length === 1 ? `/^${texts.join()}$/` : `{ word: /^(${texts.join('|')})$/ }`;
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

function wireObject({ properties = {}, required = [], additionalProperties, ...rest }: Json, named: Schemas): string {
  known(rest);
  if (!isJson(properties) || !Array.isArray(required)) throw new Error('An object of the contract lists no fields.');
  const fields = Object.entries(properties).map(([name, property]) => {
    const schema = wireSchema(property, named);
    const isRequired = required.includes(name) || schema.startsWith('{ lenient: { optional:');
    return `${name}: ${isRequired ? schema : `{ optional: ${schema} }`}`;
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

function namedSchema(name: string, schema: Json, schemas: Schemas): string {
  const source = wireSchema(schema, schemas);
  return printable.includes(name) ? `{ word: ${source} }` : source;
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
  schemas: Schemas,
  endpoints: Readonly<Record<string, Endpoint>>,
  named: readonly string[],
  nameOf: (schema: NonNullable<Endpoint['response']>) => string,
): Record<Endpoint['part'], WirePart> {
  const all = new Map(
    Object.entries(schemas).map(([name, schema]) => [name, namedSchema(name, schema, schemas)] as const),
  );
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
  const used = Object.values(formats).filter((format) => schemas.some((schema) => schema.includes(format)));
  const formatsImport = used.length > 0 ? `import { ${used.join(', ')} } from './formats.ts';` : '';
  const text = `// Made from the contract by \`npm run openapi\`: change the schemas and run it again.
    ${formatsImport}
    import type { WireEndpoint, WireSchemas } from './wire-schema.ts';
    export const ${names.schemas} = { ${schemas.join()} } satisfies WireSchemas;
    export const ${names.endpoints} = ${JSON.stringify(part.endpoints)} as const satisfies Readonly<Record<string, WireEndpoint>>;
    ${rest}`;
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
