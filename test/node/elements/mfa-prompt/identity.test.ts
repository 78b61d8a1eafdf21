import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyIdentity, readIdentity } from '../../../../src/elements/mfa-prompt/identity.ts';

const maria = {
  ...emptyIdentity('text'),
  firstName: ' Maria ',
  lastName: 'Garcia',
  phone: '(555) 555-0186',
  email: 'm@x',
};

test('what was typed goes out without the white space around it', () => {
  assert.deepEqual(readIdentity(maria), {
    kind: 'identity',
    firstName: 'Maria',
    lastName: 'Garcia',
    contact: '(555) 555-0186',
  });
});

test('R-03: names and addresses go out clean', () => {
  const pasted = {
    firstName: 'Maria\u200b',
    lastName: 'Garcia–Lopez',
    phone: '\u202a(555)\u00a0555‑0186\u202c',
    email: 'm@exam\u200bple.com',
  };
  assert.deepEqual(readIdentity({ ...maria, ...pasted }), {
    kind: 'identity',
    firstName: 'Maria',
    lastName: 'Garcia-Lopez',
    contact: '(555) 555-0186',
  });
  const byEmail = readIdentity({ ...maria, ...pasted, channel: 'email' });
  assert.equal('contact' in byEmail && byEmail.contact, 'm@example.com');
});

test('R-03: an address is refused that the backend would refuse', () => {
  for (const phone of ['25555550186', '5555550186 x12', 'none'])
    assert.deepEqual(readIdentity({ ...maria, phone }), ['phone'], phone);
  for (const email of ['m@x', 'm@example..com', 'm.@example.com', 'm g@example.com'])
    assert.deepEqual(readIdentity({ ...maria, channel: 'email', email }), ['email'], email);
});

test('every field that is missing is named, in the order of the form', () => {
  assert.deepEqual(readIdentity(emptyIdentity('email')), ['firstName', 'lastName', 'email']);
});

test('only the address that is used is looked at', () => {
  assert.deepEqual(readIdentity({ ...maria, channel: 'email' }), ['email']);
  assert.deepEqual(readIdentity({ ...maria, phone: '555-0186' }), ['phone']);
});

for (const phone of ['5555550186', '+1 555 555 0186', '1-555-555-0186']) {
  test(`${phone} is a number`, () => assert.ok(!Array.isArray(readIdentity({ ...maria, phone }))));
}
