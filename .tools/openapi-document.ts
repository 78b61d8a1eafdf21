import * as z from 'zod/mini';
import * as contract from '../src/contract/index.ts';
import { leniency } from '../src/contract/lenient.ts';

type Json = Record<string, unknown>;

/** JSON Schema knows these by name where zod only has a check of our own. */
const formats: Readonly<Record<string, string>> = { PlainDate: 'date', HttpsUrl: 'uri', TimeZone: 'time-zone' };

/** Every schema that the contract exports, by its name without `Schema`. */
export function collectSchemas() {
  const schemas = z.registry<{ id: string; format?: string }>();
  for (const [name, value] of Object.entries(contract)) {
    if (!name.endsWith('Schema') || !(value instanceof z.ZodMiniType)) continue;
    const id = name.slice(0, -'Schema'.length);
    const format = formats[id];
    schemas.add(value, format === undefined ? { id } : { id, format });
  }
  return schemas;
}

export type Schemas = ReturnType<typeof collectSchemas>;

export function componentSchemas(schemas: Schemas): Record<string, Json> {
  const generated = z.toJSONSchema(schemas, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    metadata: schemas,
    override: ({ zodSchema, jsonSchema }) => {
      const { fallback, omit, omitItems } = leniency.get(zodSchema) ?? {};
      if (fallback !== undefined) jsonSchema['x-duecare-fallback'] = fallback;
      if (omit) jsonSchema['x-duecare-omit-invalid'] = true;
      if (omitItems) jsonSchema['x-duecare-omit-invalid-items'] = omitItems;
    },
  });
  return Object.fromEntries(
    Object.entries(generated.schemas).map(([id, { $schema: _dialect, $id: _uri, id: _id, ...schema }]) => [id, schema]),
  );
}

export function schemaName(schemas: Schemas, schema: z.ZodMiniType): string {
  const id = schemas.get(schema)?.id;
  if (id === undefined) throw new Error('A schema of the endpoint table is not exported by src/contract.');
  return id;
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { $ref: `#/components/schemas/${name === 'intentId' ? 'IntentId' : 'Id'}` },
  }));
}

/** The fields of an endpoint's query schema, which is an object of optional texts. */
function queryParameters(schemas: Schemas, { query }: contract.Endpoint): Json[] {
  if (!query) return [];
  const { properties = {} } = componentSchemas(schemas)[schemaName(schemas, query)] ?? {};
  return Object.entries(properties as Json).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

/** No session, any session, or, where it only changes the answer, both. */
function security({ scopes }: contract.Endpoint): Json[] {
  const isPublic = scopes.includes('public');
  const hasSessions = scopes.some((scope) => scope !== 'public');
  return [...(isPublic && hasSessions ? [{}] : []), ...(hasSessions ? [{ session: [] }] : [])];
}

const practiceParameter: Json = {
  name: contract.headers.practice,
  in: 'header',
  required: false,
  description:
    'The id of the practice, where the page names one. A backend that does not know it answers `practice_unknown`.',
  schema: { $ref: '#/components/schemas/Id' },
};

function headerParameters({ retry }: contract.Endpoint): Json[] {
  if (retry !== 'with-key') return [practiceParameter];
  return [
    practiceParameter,
    {
      name: contract.headers.idempotencyKey,
      in: 'header',
      required: true,
      description: 'The intent id of the payment, the same on every try.',
      schema: { $ref: '#/components/schemas/IntentId' },
    },
  ];
}

function successHeaders({ retry }: contract.Endpoint): Json {
  const requestId = { [contract.headers.requestId]: { $ref: '#/components/headers/RequestId' } };
  if (retry !== 'with-key') return requestId;
  return { ...requestId, [contract.headers.idempotencyReplayed]: { $ref: '#/components/headers/IdempotencyReplayed' } };
}

function operation(schemas: Schemas, name: string, endpoint: contract.Endpoint): Json {
  const { summary, scopes, retry, request, response, status, path } = endpoint;
  const json = (schema: z.ZodMiniType): Json => ({
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schemaName(schemas, schema)}` } } },
  });
  const parameters = [...pathParameters(path), ...queryParameters(schemas, endpoint), ...headerParameters(endpoint)];
  return {
    operationId: name,
    summary,
    tags: [path.split('/')[2]],
    security: security(endpoint),
    'x-duecare-scopes': scopes,
    'x-duecare-retry': retry,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(request ? { requestBody: { required: true, ...json(request) } } : {}),
    responses: {
      [status]: {
        description: response ? 'Success.' : 'Success, without a body.',
        headers: successHeaders(endpoint),
        ...(response ? json(response) : {}),
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function paths(schemas: Schemas): Json {
  const result: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries<contract.Endpoint>(contract.endpoints)) {
    const item = (result[endpoint.path] ??= {});
    item[endpoint.method.toLowerCase()] = operation(schemas, name, endpoint);
  }
  return result;
}

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(version: string): Json {
  const schemas = collectSchemas();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Duecare billing backend',
      version,
      description:
        'What a practice’s billing backend answers so that the elements of Duecare work with it. Money is a whole number ' +
        'of minor units; days are plain dates; instants are UTC. Every answer that is no success is a problem (RFC 9457).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: paths(schemas),
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer', description: 'The token of an opened session.' } },
      headers: {
        RequestId: { description: 'Names this request in the backend’s log.', schema: { type: 'string' } },
        IdempotencyReplayed: {
          description: '`true` on an answer that was given before and is repeated.',
          schema: { type: 'string', const: 'true' },
        },
      },
      responses: {
        Problem: {
          description:
            'A problem; `x-duecare-problems` lists every code. `Retry-After` is in seconds where it is sent.',
          headers: {
            [contract.headers.requestId]: { $ref: '#/components/headers/RequestId' },
            'Retry-After': { description: 'Seconds to wait before another try.', schema: { type: 'integer' } },
          },
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: componentSchemas(schemas),
    },
    'x-duecare-problems': contract.problems,
    'x-duecare-problem-titles': contract.problemTitles,
  };
}
