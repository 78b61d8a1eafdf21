import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { firefoxLaunchOptions, hasFirefox } from '../../../.tools/firefox.ts';
import { filesFor, lacksFirefox, onRequestInFirefox, runsFor } from '../../../.tools/test-runs.ts';

const everything = ['node', 'browser chromium', 'browser firefox', 'journeys chromium', 'journeys firefox'];
const runs = (...args: Parameters<typeof runsFor>) =>
  runsFor(...args).map(({ suite, browser }) => [suite, browser].filter(Boolean).join(' '));

test('every suite that needs a browser runs in Chromium and in Firefox', () => {
  assert.deepEqual(runs({}, true), everything);
  assert.deepEqual(runs({ suite: 'browser' }, true), ['browser chromium', 'browser firefox']);
  assert.deepEqual(runs({ suite: 'node' }, true), ['node']);
});

test('every journey runs in Firefox but those with a reason, and all of them when Firefox is asked for', () => {
  const [leftOut = ''] = onRequestInFirefox;
  const all = ['test/journeys/once.test.ts', leftOut];
  const inFirefox = { suite: 'journeys', browser: 'firefox' } as const;
  const missing = onRequestInFirefox.filter((file) => !existsSync(file));
  assert.deepEqual(missing, []);
  assert.deepEqual(filesFor(inFirefox, {}, all), ['test/journeys/once.test.ts']);
  assert.deepEqual(filesFor(inFirefox, { browser: 'firefox' }, all), all);
  assert.deepEqual(filesFor({ suite: 'journeys', browser: 'chromium' }, {}, all), all);
});

test('where there is no Firefox it is left out, and that is said', () => {
  assert.deepEqual(runs({}, false), ['node', 'browser chromium', 'journeys chromium']);
  assert.equal(lacksFirefox({}, false), true);
  assert.equal(lacksFirefox({}, true), false);
  assert.equal(lacksFirefox({ suite: 'node' }, false), false);
});

test('one browser can be asked for, and Firefox is then not left out silently', () => {
  assert.deepEqual(runs({ suite: 'journeys', browser: 'chromium' }, true), ['journeys chromium']);
  assert.deepEqual(runs({ suite: 'journeys', browser: 'firefox' }, false), ['journeys firefox']);
  assert.equal(lacksFirefox({ browser: 'chromium' }, false), false);
});

test('FIREFOX_PATH names the browser, and says so when there is none', async (t) => {
  const before = process.env.FIREFOX_PATH;
  t.after(() => {
    if (before === undefined) Reflect.deleteProperty(process.env, 'FIREFOX_PATH');
    else process.env.FIREFOX_PATH = before;
  });
  process.env.FIREFOX_PATH = process.execPath;
  assert.equal((await firefoxLaunchOptions())?.executablePath, process.execPath);
  process.env.FIREFOX_PATH = '/nowhere/firefox';
  assert.throws(hasFirefox, /FIREFOX_PATH is \/nowhere\/firefox/);
});
