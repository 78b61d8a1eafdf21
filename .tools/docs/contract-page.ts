import { markdownPage } from './markdown.ts';
import { describe, fieldRows, type Schema } from './schema-text.ts';
import type { Page } from './page.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: readonly string[];
  parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema; description?: string }[];
  requestBody?: Content;
  responses: Readonly<Record<string, Content>>;
  'x-duecare-scopes'?: readonly string[];
  'x-duecare-retry'?: string;
}

interface Content {
  content?: Readonly<Record<string, { schema: Schema }>>;
}

/** `docs/openapi.json`, as far as the page reads it. */
export interface ContractDocument {
  info: { description: string; version: string };
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Readonly<Record<string, Schema>> };
}

const retries: Readonly<Record<string, string>> = {
  never: 'never sent again by itself',
  always: 'sent again by itself',
  'with-key': 'sent again by itself, with the same key',
};

/** The contract for people: every endpoint by subject, then every shape. */
export function contractPage({ info, paths, components }: ContractDocument): Page {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const subjects = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag));
    const title = tag.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
    return `## ${title}\n\n${own.map((one) => endpointText(one.method, one.path, one.operation)).join('\n\n')}`;
  });
  const shapes = Object.entries(components.schemas).map(([name, schema]) => shapeText(name, schema));
  const text = `# Contract

${info.description}

The document itself is [openapi.json](openapi.json), OpenAPI 3.1, made from the schemas that the client and the mock backend read.
[For backend developers](start/backend-developer.md) says where to begin. Problems are listed in [Errors](errors.md).

${subjects.join('\n\n')}

## Shapes

${shapes.join('\n\n')}
`;
  return markdownPage({ file: 'docs/contract.md', path: 'contract.html', text });
}

function endpointText(method: string, path: string, operation: Operation): string {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const scopes = (operation['x-duecare-scopes'] ?? []).join(', ');
  const retry = operation['x-duecare-retry'] ?? '';
  const facts = [
    `Client: \`${operationId}\``,
    `Session: ${scopes}`,
    ...(retry === '' ? [] : [`Retry: ${retries[retry] ?? retry}`]),
  ];
  const success = Object.entries(responses).filter(([status]) => status !== 'default');
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `| \`${name}\` | ${place}${required === true ? ', required' : ''} | ${describe(schema)} |`,
  );
  return [
    `### \`${method.toUpperCase()} ${path}\``,
    summary,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...(rows.length === 0 ? [] : [`| parameter | in | is |\n| --- | --- | --- |\n${rows.join('\n')}`]),
    ...bodyText('Request', requestBody),
    ...success.flatMap(([status, content]) => bodyText(`Answer ${status}`, content)),
  ].join('\n\n');
}

function bodyText(title: string, body: Content | undefined): string[] {
  const schema = Object.values(body?.content ?? {})[0]?.schema;
  return schema === undefined ? [] : [`**${title}:** ${describe(schema)}`];
}

function shapeText(name: string, schema: Schema): string {
  const kinds = schema.oneOf ?? schema.anyOf ?? [schema];
  return [`### ${name}`, schema.description ?? '', kinds.map(kindText).join('\n\nor\n\n')].join('\n\n');
}

function kindText(schema: Schema): string {
  const rows = fieldRows(schema);
  return rows.length === 0 ? describe(schema) : `| field | is |\n| --- | --- |\n${rows.join('\n')}`;
}
