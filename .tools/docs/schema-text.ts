import { slug } from './escape.ts';

/** A schema of openapi.json, as far as the contract's shapes use it. */
export interface Schema {
  $ref?: string;
  description?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
}

/** A schema in a few words of Markdown, which can stand in a table. */
export function describe(schema: Schema): string {
  const { $ref, items, enum: choices, anyOf, oneOf, additionalProperties } = schema;
  if ($ref !== undefined) return reference($ref);
  if (schema.const !== undefined) return literal(schema.const);
  if (choices !== undefined) return choices.map(literal).join(' or ');
  const either = anyOf ?? oneOf;
  if (either !== undefined) return either.map(describe).join(' or ');
  if (items !== undefined) return `list of ${describe(items)}`;
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(([name, one]) => `\`${name}\`: ${describe(one)}`)
      .join(', ')} }`;
  if (typeof additionalProperties === 'object') return `object of ${describe(additionalProperties)}`;
  return [[schema.type ?? 'anything'].flat().join(' or '), ...limits(schema)].join(', ');
}

/** The rows of a table of an object's fields. */
export function fieldRows({ properties = {}, required = [] }: Schema): string[] {
  return Object.entries(properties).map(([name, schema]) => {
    const optional = required.includes(name) ? '' : ', optional';
    return `| \`${name}\` | ${describe(schema)}${optional} |`;
  });
}

function reference(ref: string): string {
  const name = ref.split('/').at(-1) ?? ref;
  return `[${name}](#${slug(name)})`;
}

function literal(value: unknown): string {
  return `\`${String(value)}\``;
}

function limits({ format, pattern, minimum, maximum, maxLength }: Schema): string[] {
  return [
    ...(format === undefined ? [] : [format]),
    ...(pattern === undefined ? [] : [`pattern \`${pattern.replaceAll('|', '\\|')}\``]),
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined ? [] : [`to ${maximum}`]),
    ...(maxLength === undefined ? [] : [`up to ${maxLength} characters`]),
  ];
}
