import assert from 'node:assert/strict';
import test from 'node:test';
import { addAccount, ACCOUNT, DAY, sampleBook } from './sample-book.ts';

test('Q-01: a link is 128 random bits and a code 10 letters and digits; both are stored by their hash alone', () => {
  const { book, bill } = sampleBook();
  bill(1_000);
  const link = book.links.issue(ACCOUNT, 'text');
  const code = book.links.issue(ACCOUNT, 'statement-code');
  assert.match(link.secret, /^[A-Za-z0-9_-]{22}$/);
  assert.match(code.secret, /^[0-9A-HJKMNP-TV-Z]{10}$/);
  const stored = JSON.stringify(book.links.of(ACCOUNT));
  assert.ok(!stored.includes(link.secret) && !stored.includes(code.secret));
  assert.equal(book.links.resolve('link', link.secret)?.id, link.link.id);
  assert.equal(book.links.resolve('code', code.secret)?.id, code.link.id);
  assert.equal(book.links.resolve('code', link.secret), null);
  assert.equal(book.links.resolve('link', code.secret), null);
});

test('Q-01: links do not repeat and every character of them is as likely as any other', () => {
  const { book, bill } = sampleBook();
  bill(1_000);
  const secrets = Array.from({ length: 4_000 }, () => book.links.issue(ACCOUNT, 'text').secret);
  assert.equal(new Set(secrets).size, secrets.length);
  const counts = new Map<string, number>();
  // The last character carries two bits only.
  for (const character of secrets.flatMap((secret) => Array.from(secret.slice(0, 21)))) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const expected = (secrets.length * 21) / 64;
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  assert.equal(counts.size, 64);
  assert.ok(chiSquare < 110, `chi-square ${chiSquare} of 63 degrees of freedom`);
});

test('Q-06: a link ends when it expires, is superseded or revoked, and when nothing is left to pay', async () => {
  const { book, bill, check, environment } = sampleBook({ linkDays: 30 });
  bill(1_000);
  const resolves = (secret: string) => book.links.resolve('link', secret) !== null;

  const first = book.links.issue(ACCOUNT, 'text');
  const second = book.links.issue(ACCOUNT, 'text');
  const mailed = book.links.issue(ACCOUNT, 'email');
  assert.deepEqual(
    [first, second, mailed].map(({ secret }) => resolves(secret)),
    [false, true, true],
  );

  book.links.revoke(mailed.link.id);
  assert.equal(resolves(mailed.secret), false);

  await environment.clock.advance(30 * DAY - 1);
  assert.equal(resolves(second.secret), true);
  await environment.clock.advance(1);
  assert.equal(resolves(second.secret), false);

  const last = book.links.issue(ACCOUNT, 'text');
  check(1_000);
  assert.equal(resolves(last.secret), false);
  bill(500);
  assert.equal(resolves(last.secret), false, 'a new charge does not bring a dead link back');
  assert.deepEqual(
    book.links.of(ACCOUNT).map((link) => link.ended),
    ['superseded', 'superseded', 'revoked', 'paid'],
  );
});

test('Q-06: a link of one account has nothing to do with those of another', () => {
  const { book, bill, check } = sampleBook();
  addAccount(book, '200002', ['2001']);
  book.charge({ visitId: '2001', line: 1, code: '', description: '', billed: 700 });
  bill(700);
  const other = book.links.issue('200002', 'text');
  book.links.issue(ACCOUNT, 'text');
  check(700);
  assert.equal(book.links.resolve('link', other.secret)?.accountNumber, '200002');
});

test('Q-06: a link made with nothing to pay is dead from the start, and no link lives beyond 90 days', () => {
  const { book } = sampleBook();
  const { link, secret } = book.links.issue(ACCOUNT, 'text');
  assert.equal(link.ended, 'paid');
  assert.equal(book.links.resolve('link', secret), null);
  assert.throws(() => book.links.issue('none', 'text'), { code: 'unknown_account' });
  assert.throws(() => book.links.revoke('none'), { code: 'unknown_link' });
});

test('Q-12: the secret of a living link can be printed again; that of a dead one cannot', async () => {
  const { book, bill, environment } = sampleBook({ linkDays: 30, codeDays: 90 });
  bill(1_000);
  const link = book.links.issue(ACCOUNT, 'qr');
  const code = book.links.issue(ACCOUNT, 'statement-code');
  assert.equal(book.links.living(ACCOUNT, 'qr')?.secret, link.secret);
  assert.equal(book.links.living(ACCOUNT, 'statement-code')?.secret, code.secret);
  assert.equal(book.links.living(ACCOUNT, 'text'), null);
  await environment.clock.advance(90 * DAY);
  assert.equal(book.links.living(ACCOUNT, 'qr'), null, 'expired');
  const next = book.links.issue(ACCOUNT, 'qr');
  assert.notEqual(next.secret, link.secret);
  book.links.revoke(next.link.id);
  assert.equal(book.links.living(ACCOUNT, 'qr'), null, 'revoked');
});

test('Q-12: the QR code and the typed code of a statement live equally long, longer than a link that is sent', () => {
  const { book, bill } = sampleBook({ linkDays: 30, codeDays: 90 });
  bill(1_000);
  const days = (['text', 'email', 'qr', 'statement-code'] as const).map((origin) => {
    const { createdAt, expiresAt } = book.links.issue(ACCOUNT, origin).link;
    return (Date.parse(expiresAt) - Date.parse(createdAt)) / DAY;
  });
  assert.deepEqual(days, [30, 30, 90, 90]);
});

test('Q-12: a statement makes a link and a code to print on it', () => {
  const { book, bill } = sampleBook();
  bill(1_000);
  book.issueStatement(ACCOUNT);
  const origins = book.links.of(ACCOUNT).map(({ origin, ended }) => [origin, ended]);
  assert.deepEqual(origins, [
    ['qr', null],
    ['statement-code', null],
  ]);
});
