import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isWebOrigin,
  readCardToken,
  readFrameMessage,
  readFrameParameters,
  readHello,
  readPageMessage,
  readPortOffer,
  writeFrameParameters,
  type FrameFields,
} from '../../../src/contract/card-frame.ts';
import { CardBrandSchema } from '../../../src/contract/payment.ts';

const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';
const hello = { duecare: 'card-frame', version: 1, type: 'hello', nonce };
const tokenize = { type: 'tokenize', id: 1, intentId: 'intent', practiceId: 'p1', amount: 100, currency: 'USD' };

const frameMessages = [
  { type: 'ready', height: 330.5 },
  { type: 'height', height: 0 },
  { type: 'submit' },
  { type: 'state', complete: true, empty: false, brand: 'visa' },
  { type: 'state', complete: false, empty: true, brand: null },
  { type: 'token', id: 7, token: 'mocktok.abc_-123', brand: 'amex', lastFour: '0005' },
  { type: 'refused', id: 7, reason: 'incomplete' },
];
const pageMessages = [
  { type: 'appearance', appearance: { 'color-text': '#fff' } },
  tokenize,
  { type: 'focus' },
  { type: 'clear' },
];

test('C-03: messages of the protocol are read as they are', () => {
  assert.deepEqual(readHello(hello), hello);
  assert.deepEqual(readPortOffer({ ...hello, type: 'port' }), { ...hello, type: 'port' });
  for (const message of frameMessages) assert.deepEqual(readFrameMessage(message), message);
  for (const message of pageMessages) assert.deepEqual(readPageMessage(message), message);
});

test('C-03: a card of every brand of the contract is read', () => {
  for (const brand of Object.values(CardBrandSchema.def.entries)) {
    const message = { type: 'token', id: 1, token: 'mocktok.abc', brand, lastFour: '4242' };
    assert.deepEqual(readFrameMessage(message), message);
  }
});

test('C-03: looks that are no texts are none', () => {
  for (const appearance of [{ radius: 1 }, { radius: null }, ['x'], Object.create({ radius: '1px' }) as object, null]) {
    assert.equal(readPageMessage({ type: 'appearance', appearance }), undefined);
  }
});

test('C-03: a message with a key more, a key less or a value of another kind is none', () => {
  const changed = (message: object) => [
    { ...message, extra: 1 },
    JSON.parse(JSON.stringify(message).replace('{', '{"__proto__":{"polluted":true},')) as object,
    JSON.parse(JSON.stringify(message).replace('{', '{"constructor":1,')) as object,
    Object.assign(Object.create({ inherited: true }) as object, message),
    [message],
    JSON.stringify(message),
    ...Object.keys(message)
      .filter((key) => key !== 'brand')
      .flatMap((key) => [
        Object.fromEntries(Object.entries(message).filter(([name]) => name !== key)),
        { ...message, [key]: undefined },
        { ...message, [key]: new Map() },
        { ...message, [key]: [] },
        { ...message, [key]: NaN },
        { ...message, [key]: Infinity },
        { ...message, [key]: 'no such value!' },
      ]),
  ];
  for (const message of [hello, ...frameMessages, ...pageMessages]) {
    for (const other of changed(message)) {
      const read = [readHello(other), readFrameMessage(other), readPageMessage(other)];
      assert.deepEqual(read, [undefined, undefined, undefined], JSON.stringify(other));
    }
  }
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('R-01: a card of a brand that this version does not know can be typed and paid with', () => {
  const state = { type: 'state', complete: true, empty: false, brand: 'unionpay' };
  const token = { type: 'token', id: 1, token: 'tok_12345', brand: 'unionpay', lastFour: '0005' };
  for (const message of [state, token]) {
    assert.deepEqual(readFrameMessage(message), { ...message, brand: 'other' });
    assert.deepEqual(readFrameMessage({ ...message, brand: 7 }), { ...message, brand: 'other' });
  }
});

test('R-01: an adapter’s token counts without brand and number; what is no token is refused without being quoted', () => {
  assert.deepEqual(readCardToken({ token: 'tok_12345' }), { token: 'tok_12345', brand: 'other', lastFour: '' });
  const known = { token: 'tok_12345', brand: 'visa', lastFour: '4242' };
  assert.deepEqual(readCardToken({ ...known, lastFour: '4242424242424242' }), { ...known, lastFour: '' });
  for (const other of [undefined, null, 'tok_12345', {}, { ...known, token: 'secret' }, { ...known, token: 7 }]) {
    assert.throws(
      () => readCardToken(other),
      (error) => error instanceof TypeError && !error.message.includes('secret'),
    );
  }
});

test('C-03: 10,000 messages of any shape are dropped or read whole, and none throws', () => {
  const values = fc.anything({
    withMap: true,
    withSet: true,
    withDate: true,
    withBigInt: true,
    withNullPrototype: true,
  });
  const messages = [...frameMessages, ...pageMessages];
  const keys = fc.constantFrom(...new Set(messages.flatMap(Object.keys)), 'constructor');
  const near = fc
    .tuple(fc.constantFrom(...messages), fc.dictionary(keys, values, { maxKeys: 2 }))
    .map(([message, changes]) => ({ ...message, ...changes }));
  let whole = 0;
  fc.assert(
    fc.property(fc.oneof(values, near), (data) => {
      assert.equal(readHello(data), undefined);
      assert.equal(readPortOffer(data), undefined);
      for (const read of [readFrameMessage(data), readPageMessage(data)]) {
        if (read === undefined) continue;
        assert.deepEqual(read, 'brand' in read ? { ...(data as object), brand: read.brand } : data);
        whole += 1;
      }
    }),
    { numRuns: 10_000 },
  );
  assert.ok(whole > 500, `${String(whole)} were read`);
});

test('C-03: the fragment of the frame is read only when nonce, origin, locale and version are sound', () => {
  const parameters = { nonce, origin: 'https://riverside.example', locale: 'en-US' };
  const fragment = writeFrameParameters(parameters);
  assert.deepEqual(readFrameParameters(`#${fragment}`), parameters);
  const broken = [
    '',
    fragment.replace('v=1', 'v=2'),
    fragment.replace(nonce, nonce.slice(1)),
    fragment.replace('https', 'javascript'),
    fragment.replace('riverside.example', 'riverside.example%2Fpath'),
    fragment.replace('en-US', '%3Cscript%3E'),
  ];
  for (const text of broken) assert.equal(readFrameParameters(text), undefined, text);
});

test('C-03: what a frame asks for is one of the known things, and a saved card is named by brand and last four', () => {
  const page = { nonce, origin: 'https://riverside.example', locale: 'en-US' };
  const wanted: readonly FrameFields[] = [
    {},
    { fields: 'security-code', brand: 'amex', lastFour: '0005' },
    { fields: 'apple-pay' },
    { fields: 'google-pay' },
  ];
  for (const fields of wanted) {
    assert.deepEqual(readFrameParameters(writeFrameParameters({ ...page, ...fields })), { ...page, ...fields });
  }
  const plain = writeFrameParameters(page);
  for (const text of [
    `${plain}&fields=`,
    `${plain}&fields=bank`,
    `${plain}&fields=security-code`,
    `${plain}&fields=security-code&brand=amex&lastFour=4242424242424242`,
    `${plain}&fields=security-code&brand=%3Cb%3E&lastFour=4242`,
  ]) {
    assert.equal(readFrameParameters(text), undefined, text);
  }
});

test('C-03: only the exact spelling of a web origin is one', () => {
  for (const origin of ['https://riverside.example', 'http://localhost:4000', 'https://xn--bcher-kva.example']) {
    assert(isWebOrigin(origin), origin);
  }
  const others = ['*', 'null', '', 'https://', 'https://a.example/', 'https://a.example:443', 'HTTPS://a.example'];
  const tricks = ['https://user@a.example', 'https://bücher.example', 'file:///etc', 'data:text/html,x', '//a.example'];
  for (const origin of [...others, ...tricks]) assert(!isWebOrigin(origin), origin);
});
