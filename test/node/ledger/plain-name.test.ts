import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { LinkVerifier } from '../../../mock-server/links/link-verifier.ts';
import { isSameName, type Guarantor } from '../../../mock-server/ledger/index.ts';
import { createPeopleRegister } from '../../../mock-server/ledger/people-register.ts';
import { readContact } from '../../../mock-server/mfa/contact.ts';
import { accountOf } from '../../../mock-server/mfa/identity.ts';
import { findAccounts } from '../../../mock-server/search/find-accounts.ts';
import { plainDate } from '../../../src/contract/index.ts';

const pairs = [
  ['Đặng', 'Dang'],
  ['Łukasz', 'Lukasz'],
  ['Sørensen', 'Sorensen'],
  ['Sørensen', 'Soerensen'],
  ['Strauß', 'Strauss'],
  ['STRAUẞ', 'Strauss'],
  ['Müller', 'Mueller'],
  ['Müller', 'Muller'],
  ['Håkansson', 'Haakansson'],
  ['Ærø', 'Aeroe'],
  ['Ærø', 'Aero'],
  ['Lefèvre', 'Lefevre'],
  ['Cœur', 'Coeur'],
  ['Þórðarson', 'Thordarson'],
  ['Yıldız', 'Yildiz'],
  ['İnan', 'inan'],
  ['Ŧħŋ', 'Thn'],
  ['Əliyev', 'Eliyev'],
  ['Griﬃn', 'Griffin'],
  ['Garcia Jr.', 'Garcia'],
  ['Garcia, Jr', 'Garcia'],
  ['Garcia III', 'garcia'],
  ['Garcia Sr., M.D.', 'Garcia'],
  ['García-López', 'Garcia Lopez'],
  ['García‑López', 'GarciaLopez'],
  ['O’Brien', "O'Brien"],
  ['O`Brien', 'OBrien'],
  ['Kaʻiulani', 'Kaiulani'],
  ['D\u00ad’Angelo', 'D Angelo'],
  ['St. John', 'St John'],
  ['ΠΑΠΑΣ', 'Παπάς'],
  ['Ковалёв', 'КОВАЛЕВ'],
  ['Ｇａｒｃｉａ', 'Garcia'],
] as const;

const different = [
  ['Garcia', 'Garza'],
  ['Garcia', ''],
  ['', ''],
  ['…', '-'],
  ['Do', ''],
  ['Jr', 'Sr'],
  ['Dang', 'Tang'],
  ['Müller', 'Miller'],
  ['Vi', 'V'],
] as const;

const guarantor = (last: string, first = 'Ana'): Guarantor => ({
  accountNumber: '100001',
  name: { first, last },
  dateOfBirth: plainDate('1984-03-17'),
  address: { street: '1 Elm Street', city: 'Millbrook', state: 'IL', zip: '60532' },
  phone: '(555) 555-0186',
  email: null,
  notices: 'none',
});

const contact = readContact('555-555-0186') ?? assert.fail('a phone number');

/** Whether somebody who gives one name is taken for a guarantor of the other, wherever names are compared. */
function matches(given: string, onFile: string) {
  const person = guarantor(onFile, `Ana ${onFile}`);
  const people = createPeopleRegister();
  people.addGuarantor(person);
  const verified = () => {
    try {
      const answer = { kind: 'zip-and-last-name', zip: '60532', lastName: given } as const;
      new LinkVerifier().check('link', 'zip-and-last-name', person, answer);
      return true;
    } catch {
      return false;
    }
  };
  return {
    signIn: accountOf(people, { firstName: `ana ${given}`, lastName: given, contact }) !== null,
    link: verified(),
    search: findAccounts(people, given).length === 1,
  };
}

suite('R-03: equal names match at sign-in, at the question of a link, and in search', () => {
  for (const [one, other] of pairs) {
    test(`${one} and ${other}`, () => {
      assert.ok(isSameName(one, other));
      assert.deepEqual(matches(one, other), { signIn: true, link: true, search: true }, 'given first');
      assert.deepEqual(matches(other, one), { signIn: true, link: true, search: true }, 'given second');
    });
  }
});

suite('R-03: different names do not match', () => {
  for (const [one, other] of different) {
    test(`${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      assert.equal(isSameName(one, other), false);
      assert.equal(matches(one, other).link, false);
    });
  }
});

test('R-03: staff find a name by any part of it, a short one included', () => {
  const people = createPeopleRegister();
  people.addGuarantor(guarantor('Vi', 'Samuel'));
  for (const text of ['el', 'uel', 'Samuel Vi', 'samuelvi', 'vi', '\u202a5555550186\u202c', '(555) 555-0186', '100001'])
    assert.deepEqual(findAccounts(people, text), ['100001'], text);
  assert.deepEqual(findAccounts(people, 'Sam Adams'), []);
});
