import type { Issue, Reading, WireSchema, WireSchemas } from './wire-schema.ts';

/** Reads a value by a schema. `named` holds the schemas that it refers to by name. Never throws. */
export function read(schema: WireSchema, value: unknown, named: WireSchemas = {}): Reading {
  const repairs: Issue[] = [];
  const issues: Issue[] = [];

  /** Gives what is used of a value; it counts only if it brought no issue. */
  function readAt(path: string, schema: WireSchema, value: unknown, issues: Issue[]): unknown {
    if (typeof schema === 'string' && named[schema]) return readAt(path, named[schema], value, issues);

    const judge = (fits: unknown, print?: boolean) => {
      if (!fits) issues.push({ path: path || 'value', found: describe(value, print) });
      return value;
    };
    if (schema === 'number') return judge(Number.isFinite(value));
    if (typeof schema === 'string') return judge(typeof value === schema);

    const { orNull, optional, lenient, anyOf, integer, by, fields } = schema;
    const isText = typeof value === 'string';
    if (orNull) return value === null ? value : readAt(path, orNull, value, issues);
    if (optional) return value === undefined ? value : readAt(path, optional, value, issues);
    if (integer) return judge(isInteger(value, ...integer));
    if (schema.word) return judge(isText && schema.word.test(value), true);
    if (schema.test) return judge(isText && schema.test(value));
    if (anyOf) {
      const option = anyOf.map((each) => read(each, value, named)).find((each) => each.issues.length === 0);
      return option ? option.value : judge(false);
    }

    /** What goes wrong within costs only what is within. */
    const tryAt = (at: string, inner: WireSchema, item: unknown) => {
      const own: Issue[] = [];
      const result = readAt(at, inner, item, own);
      repairs.push(...own);
      return own.length > 0 ? [] : [result];
    };
    if (lenient) {
      const [result = read(lenient, schema.fallback, named).value] = tryAt(path, lenient, value);
      return result;
    }

    const step = (name: string | number) => (path ? `${path}.${name}` : `${name}`);
    const list = schema.items ?? schema.rows;
    if (list) {
      if (!Array.isArray(value)) return judge(false);
      const kept = value.flatMap((item: unknown, index) =>
        schema.rows ? tryAt(step(index), list, item) : [readAt(step(index), list, item, issues)],
      );
      judge(!schema.some || kept.length > 0 || value.length === 0);
      return kept;
    }

    if (!isRecord(value)) return judge(false);
    // What the object itself has: nothing that a page may have added to `Object.prototype`.
    const own = (from: Readonly<Record<string, unknown>> = {}, name: string) =>
      Object.hasOwn(from, name) ? from[name] : undefined;
    if (by) {
      const kind = own(value, by);
      const option = own(schema.options, String(kind)) as WireSchema | undefined;
      return option
        ? readAt(path, option, value, issues)
        : readAt(step(by), { word: { test: () => false } }, kind, issues);
    }
    let result = value;
    for (const [name, inner] of Object.entries(fields ?? {})) {
      const before = own(value, name);
      const after = readAt(step(name), inner, before, issues);
      if (after !== before) result = { ...result, [name]: after };
    }
    judge(!schema.closed || Reflect.ownKeys(value).every((name) => Object.hasOwn(fields ?? {}, name)));
    return result;
  }

  return { value: readAt('', schema, value, issues), issues, repairs };
}

/** Whether a value is exactly what a schema says. */
export function isExact({ issues, repairs }: Pick<Reading, 'issues' | 'repairs'>): boolean {
  return issues.length + repairs.length === 0;
}

/** A few words about a value. It is quoted only if it cannot be personal. */
function describe(value: unknown, print?: boolean): string {
  if (print && typeof value === 'string' && /^[\w#+./:-]{1,40}$/.test(value)) return `"${value}"`;
  return value === undefined ? 'missing' : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInteger(value: unknown, least = -Infinity, most = Infinity): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && least <= value && value <= most;
}
