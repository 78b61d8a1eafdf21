import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Numbers that processors publish for tests. They are nobody's. */
const publicTestCards = new Set([
  '4242424242424242',
  '5555555555554444',
  '378282246310005',
  '6011111111111117',
  '30569309025904',
  '4111111111111111',
  '4000000000006975',
  '4000000000000002',
  '4000000000009995',
  '4000000000000069',
  '4000000000000119',
]);

/** Names that can be nobody's: RFC 2606, RFC 6761. */
const reservedDomain = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|org|net))$/i;

const secrets = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  "a payment processor's live key": /\b[srp]k_live_[0-9A-Za-z]{8}/,
  'a cloud key': /\bAKIA[0-9A-Z]{16}\b/,
  'a token of a code host': /\b(?:gh[pousr]_[0-9A-Za-z]{30}|glpat-[\w-]{20})/,
  'a token of a package registry': /\bnpm_[0-9A-Za-z]{30}|_authToken\s*=/,
};

/** A card number as people write it: in one run, or in groups as on the card. */
const digitRuns = /(?<![\d.])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}[ -]\d{6}[ -]\d{4,5})(?![\d.])/g;
const emails = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g;
const phones = /(?<![\d-])\(?([2-9]\d{2})\)?[ .-]([2-9]\d{2})[ .-]\d{4}(?![\d-])/g;

const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)];

function isLuhnValid(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, at) => {
      const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** Card numbers begin with 2 to 6; a run of noughts is valid too, and a test's id. */
function strangeCards(text: string): string[] {
  return found(digitRuns, text)
    .map(([run]) => run.replaceAll(/[ -]/g, ''))
    .filter((digits) => /^[2-6]/.test(digits) && isLuhnValid(digits) && !publicTestCards.has(digits));
}

function strangeEmails(text: string): string[] {
  return found(emails, text).flatMap(([all, domain = '']) => (reservedDomain.test(domain) ? [] : [all]));
}

/** 555 belongs to nobody, as an area and as an exchange. */
function strangePhones(text: string): string[] {
  return found(phones, text).flatMap(([all, area, exchange]) => (area === '555' || exchange === '555' ? [] : [all]));
}

function secretsIn(text: string): string[] {
  return Object.entries(secrets).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}

describe('everything in this repository is invented', () => {
  const files = globSync(['{src,mock-server,demo,test,docs,.tools,.config,.github}/**/*', '*.{md,json,mjs}'], {
    cwd: root,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && !/\.(png|woff2?)$|^package-lock/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !file.endsWith('/synthetic.test.ts'));

  const strangers = (look: (text: string) => string[]) =>
    files.flatMap((file) => look(readFileSync(file, 'utf8')).map((one) => `${file.slice(root.length)}: ${one}`));

  test('U-08: the files are looked through', () => assert.ok(files.length > 400));
  test('U-08: every card number is a public test number', () => assert.deepEqual(strangers(strangeCards), []));
  test('U-08: every email address is of a reserved domain', () => assert.deepEqual(strangers(strangeEmails), []));
  test('U-08: every telephone number is nobody’s', () => assert.deepEqual(strangers(strangePhones), []));
  test('U-08: no file holds a secret', () => assert.deepEqual(strangers(secretsIn), []));
});

test('U-08: what is not invented is found', () => {
  assert.deepEqual(strangeCards('4532 0151 1283 0366 and 4532-0151-1283-0366'), [
    '4532015112830366',
    '4532015112830366',
  ]);
  assert.deepEqual(strangeCards('4242 4242 4242 4242, 4532015112830367, 1764547200000'), []);
  assert.deepEqual(strangeEmails('maria@example.com, someone@mail.test, maria@practice.com'), ['maria@practice.com']);
  assert.deepEqual(strangePhones('(555) 555-0143, (312) 555-0143, (312) 867-5309'), ['(312) 867-5309']);
  assert.deepEqual(secretsIn(['sk', 'live', '0123456789'].join('_')), ["a payment processor's live key"]);
});
