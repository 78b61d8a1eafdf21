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
