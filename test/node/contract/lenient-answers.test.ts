import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as z from 'zod/mini';
import { componentSchemas, collectSchemas, schemaName } from '../../../.tools/openapi-document.ts';
import { describeInvalidAnswer } from '../../../src/client/invalid-answer.ts';
import { endpoints, readPortal, type Endpoint, type EndpointName } from '../../../src/contract/index.ts';
import { answers } from './sample-answers.ts';

// What becomes of every field of every answer that a backend of another version or vendor may send in another way. The table
// says it once more, apart from the marks in the schemas, so that a mark that is lost or added by mistake is found.

/** The answer, or the row that it is in, is refused. */
const strict = Symbol('strict');
/** Each row is judged by itself; a list that is no list is refused. */
const rows = Symbol('rows');
/** The same; a list of which no row is left is refused too. */
const listed = Symbol('listed');
/** Each row is judged by itself; a list that is no list is read as this one. */
const rowsOr = (fallback: readonly unknown[]) => ({ rowsOr: fallback });
/** The field is read as missing. */
const omitted = undefined;

type Expectation = typeof strict | typeof rows | typeof listed | ReturnType<typeof rowsOr> | { use: unknown };
const use = (value: unknown) => ({ use: value });
/** Of one schema. */
type Fields = Readonly<Record<string, Expectation>>;

const none = use(null);
const unnamed = use({ id: 'unknown', name: '—' });
const noColors = {
  background: null,
  surface: null,
  primary: null,
  secondary: null,
  accent: null,
  info: null,
  success: null,
  error: null,
  warning: null,
  dark: null,
};

function all(expectation: Expectation, ...names: string[]): Record<string, Expectation> {
  return Object.fromEntries(names.map((name) => [name, expectation]));
}

const line: Fields = {
  ...all(strict, 'id', 'billed', 'adjusted', 'insurancePending', 'insurancePaid', 'patientPaid', 'remaining'),
  ...all(strict, 'inCollections'),
  ...all(use('—'), 'code', 'description'),
};
const visit: Fields = {
  ...all(strict, 'id', 'serviceDate', 'patient', 'lines', 'remaining'),
  ...all(unnamed, 'provider', 'facility'),
};
const receipt: Fields = {
  ...all(strict, 'id', 'number', 'status', 'amount', 'paidAt'),
  method: use({ kind: 'other' }),
  transactionNumber: none,
};
const wholeReceipt: Fields = {
  ...receipt,
  ...all(use(omitted), 'practiceName', 'emailedTo'),
  currentBalanceAfter: strict,
};
const statement: Fields = all(strict, 'id', 'number', 'date', 'dueDate', 'balance', 'outstanding', 'mostRecent');
const named: Fields = all(strict, 'id', 'name');
const page: Fields = { items: listed, nextCursor: strict };

/** By schema and field; an object without a name of its own has that of its field. */
const table: Readonly<Record<string, Fields>> = {
  Account: {
    ...all(strict, 'accountNumber', 'guarantorName'),
    ...all(none, 'email', 'phone'),
    addressLines: rowsOr([]),
    patients: rows,
  },
  Balance: {
    ...all(strict, 'version', 'asOf', 'guarantorName', 'currentBalance', 'amountDue', 'statement', 'pastDue'),
    ...all(strict, 'insurancePending', 'unappliedFunds', 'collectionsBalance', 'breakdown', 'payable'),
    processing: strict,
    ...all(use(omitted), 'accountNumber', 'payableState'),
    patients: rows,
  },
  'Balance.statement': all(strict, 'number', 'date', 'dueDate', 'balance'),
  'Balance.payable': all(strict, 'minimum', 'maximum'),
  BalanceBreakdown: all(
    strict,
    ...['billed', 'adjusted', 'insurancePending', 'insurancePaid', 'patientPaid', 'remaining'],
  ),
  Branding: all(none, 'logoUrl', 'faviconUrl', 'homeImageUrl', 'footer'),
  CardSummary: { kind: strict, lastFour: strict, brand: use('other'), wallet: use(omitted) },
  Facility: named,
  ItemizedReceipt: {
    ...wholeReceipt,
    ...all(strict, 'accountNumber', 'guarantorName', 'patients', 'visits', 'unapplied', 'refunds'),
    ...all(use(omitted), 'refundOf', 'checkNumber'),
  },
  ListedVisit: { ...visit, sinceStatement: strict },
  MfaChallenge: { id: strict, destinations: rows, expiresAt: strict },
  MfaDestination: all(strict, 'id', 'channel', 'masked'),
  MfaSent: {
    destination: use(omitted),
    ...all(strict, 'codeExpiresAt', 'resendAt', 'sendsLeft', 'attemptsLeft'),
  },
  Money: all(strict, 'amount', 'currency'),
  OpenedSession: all(strict, 'token', 'session'),
  PaidReceipt: all(strict, 'number', 'paidAt', 'amount'),
  Patient: named,
  ProcessingPayments: all(strict, 'count', 'amount'),
  PatientBalance: all(strict, 'patientId', 'name', 'currentBalance', 'amountDue', 'payable'),
  Payment: {
    ...all(strict, 'id', 'intentId', 'status', 'amount'),
    method: use({ kind: 'other' }),
    ...all(none, 'declineCode', 'receiptId'),
    createdAt: use(omitted),
  },
  Practice: {
    ...all(strict, 'id', 'name', 'currency', 'options'),
    timeZone: use('UTC'),
    contact: use({ phone: null, email: null, addressLines: [] }),
    branding: use({ logoUrl: null, faviconUrl: null, homeImageUrl: null, footer: null }),
    theme: use(noColors),
    processor: use({ kind: 'none' }),
    notices: rowsOr([]),
  },
  'Practice.contact': { ...all(none, 'phone', 'email'), addressLines: rowsOr([]) },
  PracticeNotice: { lang: strict, text: strict, url: none },
  PracticeOptions: {
    ...all(use(false), 'showCurrentBalance', 'showCollectionsBalance', 'showUnappliedFunds'),
    ...all(use(false), 'includeNewChargesInAmountDue', 'emailReceipts', 'storeCards', 'requireSecurityCode'),
    splitPayments: use(false),
    quickPay: use(true),
    minimumPayment: strict,
    paymentMethods: rowsOr(['card']),
    mfaChannels: rowsOr(['text', 'email']),
    landingPage: use('home'),
    logoutUrl: none,
  },
  'Processor.hosted-frame': all(strict, 'kind', 'adapter', 'frameUrl'),
  Provider: named,
  Receipt: wholeReceipt,
  ReceiptEmail: { sentTo: use(omitted) },
  ReceiptLine: { ...line, applied: strict },
  ReceiptPage: page,
  ReceiptPatient: all(strict, 'patientId', 'name', 'amount'),
  ReceiptSummary: { ...receipt, checkNumber: use(omitted) },
  ReceiptVisit: visit,
  SavedCard: { ...all(strict, 'id', 'lastFour', 'expiryMonth', 'expiryYear'), brand: use('other') },
  SavedCards: { items: listed },
  ServiceLine: line,
  Session: {
    ...all(strict, 'id', 'scope', 'accountKey', 'idleExpiresAt', 'expiresAt'),
    verifiedAt: none,
    extensionsLeft: use(0),
    language: use(omitted),
  },
  Statement: {
    ...statement,
    ...all(strict, 'accountNumber', 'guarantorName', 'unappliedFunds', 'visits', 'paymentsSince'),
    addressLines: rowsOr([]),
    link: none,
  },
  StatementLink: all(strict, 'url', 'code', 'expiresAt'),
  StatementPage: page,
  StatementPayment: all(strict, 'receiptId', 'paidAt', 'amount'),
  StatementSummary: statement,
  Theme: Object.fromEntries(Object.keys(noColors).map((name) => [name, none])),
  Visit: visit,
  VisitPage: { ...page, filters: use({ patients: [], providers: [], facilities: [] }) },
  'VisitPage.filters': { patients: rowsOr([]), providers: rowsOr([]), facilities: rowsOr([]) },
};

/** What may be printed: words of a list, colors and time zones cannot be personal. */
const printable = new Set([
  ...['CardSummary.kind', 'CardSummary.brand', 'CardSummary.wallet', 'SavedCard.brand', 'Payment.declineCode'],
  ...['Payment.status', 'Receipt.status', 'ItemizedReceipt.status', 'ReceiptSummary.status', 'Session.scope'],
  ...[
    'Balance.payableState',
    'MfaDestination.channel',
    'Practice.timeZone',
    'PracticeOptions.paymentMethods',
    'PracticeOptions.mfaChannels',
  ],
  ...['PracticeOptions.landingPage', 'Processor.hosted-frame.kind'],
  ...Object.keys(noColors).map((name) => `Theme.${name}`),
]);

interface JsonSchema {
  $ref?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  const?: string;
}

const components = componentSchemas(collectSchemas()) as Record<string, JsonSchema>;

type Path = readonly (string | number)[];

/** One field of an answer, and what is around it, from the answer itself to the field. */
interface Place {
  path: Path;
  /** In the table: `Schema.field`. */
  key: string;
  /** From the outermost: fields by their keys, and items of lists. */
  around: readonly { path: Path; key: string; isItem: boolean }[];
}

/** Every field of a sample, however deep, with the name of the schema it is in. */
function* placesIn(
  schema: JsonSchema,
  value: unknown,
  name: string,
  path: Path = [],
  around: Place['around'] = [],
): Generator<Place> {
  const target = schema.$ref?.split('/').at(-1);
  if (target !== undefined) {
    const component = components[target];
    assert.ok(component, target);
    yield* placesIn(component, value, target, path, around);
    return;
  }
  const options = (schema.anyOf ?? schema.oneOf)?.filter(({ type }) => type !== 'null');
  if (options) {
    const option = options.length === 1 ? options[0] : options.find((each) => kindOf(each) === kindIn(value));
    assert.ok(option, `${name} ${path.join('.')}`);
    const own = option.$ref === undefined && options.length > 1 ? `${name}.${String(kindIn(value))}` : name;
    yield* placesIn(option, value, own, path, around);
    return;
  }
  if (Array.isArray(value)) {
    const key = around.at(-1)?.key ?? name;
    assert.ok(value.length > 0, `The sample has no item at ${path.join('.')}.`);
    for (const [index, item] of value.entries()) {
      const at = [...path, index];
      const inside = [...around, { path: at, key, isItem: true }];
      if (typeof item !== 'object') yield { path: at, key, around: inside };
      yield* placesIn(schema.items ?? {}, item, name, at, inside);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    const at = [...path, field];
    const key = `${name}.${field}`;
    const inside = [...around, { path: at, key, isItem: false }];
    yield { path: at, key, around: inside };
    yield* placesIn(inner, (value as Record<string, unknown>)[field], key, at, inside);
  }
}

const kindIn = (value: unknown) => (value as { kind?: unknown } | null)?.kind;

function kindOf(schema: JsonSchema): unknown {
  const { properties } = schema.$ref === undefined ? schema : (components[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  return properties?.kind?.const;
}

/** A copy of `value` with another one at `path`; `gone` takes the field or item away. */
const gone = Symbol('gone');
function changed(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value)) {
    const item = changed(value[Number(step)], rest, put);
    return value.flatMap((old: unknown, index) => (index !== step ? [old] : item === gone ? [] : [item]));
  }
  const { [step]: old, ...others } = value as Record<string, unknown>;
  const next = changed(old, rest, put);
  return next === gone ? others : { ...others, [step]: next };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | null)?.[step], value);
}

function expectationOf(key: string): Expectation {
  const dot = key.lastIndexOf('.');
  const expectation = table[key.slice(0, dot)]?.[key.slice(dot + 1)];
  assert.ok(expectation !== undefined, `The table says nothing of ${key}.`);
  return expectation;
}

const isRowsOr = (expectation: Expectation) => typeof expectation === 'object' && 'rowsOr' in expectation;

/** What a page uses of an answer with `put` at a place where it does not fit; `strict` when it refuses it. */
function expected(answer: unknown, { around, path: at, key: field }: Place, put: unknown): unknown {
  const list = expectationOf(field);
  // A list of things that are no rows is a list without rows.
  const isList = around.at(-1)?.isItem === false;
  if (isList && Array.isArray(put) && (list === rows || isRowsOr(list))) return changed(answer, at, []);
  for (const { path, key, isItem } of [...around].reverse()) {
    const expectation = expectationOf(key);
    if (isItem) {
      if (expectation === rows || expectation === listed || isRowsOr(expectation)) {
        return changed(answer, path, gone);
      }
      continue;
    }
    if (typeof expectation === 'symbol') continue;
    return changed(answer, path, 'rowsOr' in expectation ? expectation.rowsOr : expectation.use);
  }
  return strict;
}

const schemas = collectSchemas();
const responses = Object.entries<Endpoint>(endpoints).flatMap(([endpoint, { response }]) =>
  response ? [{ endpoint: endpoint as EndpointName, schema: response, name: schemaName(schemas, response) }] : [],
);
const tried = new Set<string>();

/** Values in the place of a field: missing, words nobody knows, and other types. */
const odd: readonly unknown[] = [gone, 'unionpay', '#0a8', 'Mars/Olympus', '', null, 7, -1.5, true, [], {}, ['x'], [7]];

suite('R-01: every field of every answer', () => {
  for (const { endpoint, schema, name } of responses) {
    const sample = answers[name];
    const places = [...placesIn({ $ref: name }, sample, name)];

    test(`${endpoint}: the sample fits, and its fields are in the table`, () => {
      assert.deepEqual(readPortal(name, sample), { value: sample, issues: [], repairs: [] });
      assert.ok(schema._zod.def, name);
      for (const { key } of places) {
        tried.add(key);
        expectationOf(key);
      }
    });

    test(`${endpoint}: a value that does not fit costs what the table says, and the console line names its path`, () => {
      for (const place of places) {
        for (const value of odd) {
          const answer = changed(sample, place.path, value);
          const { value: read, issues, repairs } = readPortal(name, answer);
          const at = `${name} ${place.path.join('.')}: ${value === gone ? 'missing' : JSON.stringify(value)}`;
          if (z.safeParse(schema, answer).success) {
            assert.deepEqual([read, issues, repairs], [answer, [], []], at);
            continue;
          }
          const used = expected(answer, place, value);
          if (used === strict) {
            assert.ok(issues.length > 0, `${at} is refused`);
          } else {
            assert.deepEqual(issues, [], at);
            // A field that is read as missing may be there and undefined.
            assert.equal(JSON.stringify(sorted(read)), JSON.stringify(sorted(used)), at);
          }
          const found = [...issues, ...repairs];
          assert.ok(found.length > 0, `${at} is reported`);
          assert.ok(
            found.some(({ path }) => place.path.join('.').startsWith(path) || path.startsWith(place.path.join('.'))),
            `${at} is reported at its path: ${JSON.stringify(found)}`,
          );
        }
      }
    });

    test(`${endpoint}: a key that nobody knows changes nothing, wherever it is`, () => {
      for (const { path } of [{ path: [] }, ...places]) {
        const inside = valueAt(sample, path);
        if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) continue;
        const answer = changed(sample, path, { ...inside, 'x-vendor': { anything: [1] } });
        assert.deepEqual(readPortal(name, answer), { value: answer, issues: [], repairs: [] }, path.join('.'));
      }
    });

    test(`Q-08: ${endpoint}: the console line has no value that could be personal`, () => {
      for (const place of places) {
        for (const canary of ['MRN-4711', 'Maria', 'Maria Garcia', 4711]) {
          const { issues, repairs } = readPortal(name, changed(sample, place.path, canary));
          const found = [...issues, ...repairs];
          const text = describeInvalidAnswer(endpoint, { issues, repairs });
          const isList = Array.isArray(valueAt(sample, place.path));
          const mayPrint =
            printable.has(place.key) && !isList && canary !== 'Maria Garcia' && typeof canary === 'string';
          if (found.length === 0) continue;
          assert.equal(/4711|Maria/.test(text), mayPrint, `${place.key}: ${text}`);
        }
      }
    });
  }

  test('the table has no field that no answer has', () => {
    const listed = Object.entries(table).flatMap(([name, fields]) =>
      Object.keys(fields).map((field) => `${name}.${field}`),
    );
    assert.deepEqual(
      listed.filter((key) => !tried.has(key)),
      [],
    );
  });
});

/** With the fields of every object in the same order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

test('R-01: one line names the endpoint, each path and value once, and at most five of them', () => {
  const brands = Array.from({ length: 100 }, (_, index) => ({ ...card(index), brand: 'unionpay' }));
  const { repairs } = readPortal('SavedCards', { items: brands });
  assert.equal(
    describeInvalidAnswer('listPaymentMethods', { issues: [], repairs }),
    'listPaymentMethods: value ignored. Not by the contract: items.*.brand ("unionpay").',
  );
  const { issues } = readPortal('Session', {});
  assert.equal(
    describeInvalidAnswer('getSession', { issues, repairs: [] }),
    'getSession: answer ignored. Not by the contract: id (missing), scope (missing), ' +
      'accountKey (missing), idleExpiresAt (missing), expiresAt (missing).',
  );
});

const card = (index: number) => ({
  id: `card-${index}`,
  brand: 'visa',
  lastFour: '4242',
  expiryMonth: 1,
  expiryYear: 2030,
});
