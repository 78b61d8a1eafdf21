import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firefoxLaunchOptions, hasFirefox } from '../../../.tools/firefox.ts';
import { lacksFirefox, lacksWebKit, runsFor } from '../../../.tools/test-runs.ts';

const all = { firefox: true, webKit: true };
const none = { firefox: false, webKit: false };
const everything = ['node', 'browser chromium', 'browser firefox', 'journeys chromium', 'journeys firefox', 'webkit'];
const runs = (...args: Parameters<typeof runsFor>) =>
  runsFor(...args).map(({ suite, browser }) => [suite, browser].filter(Boolean).join(' '));

test('every suite that needs a browser runs in Chromium and in Firefox', () => {
  assert.deepEqual(runs({}, all), everything);
  assert.deepEqual(runs({ suite: 'browser' }, all), ['browser chromium', 'browser firefox']);
  assert.deepEqual(runs({ suite: 'node' }, all), ['node']);
});

test('where there is no Firefox it is left out, and that is said', () => {
  assert.deepEqual(runs({}, none), ['node', 'browser chromium', 'journeys chromium']);
  assert.equal(lacksFirefox({}, none), true);
  assert.equal(lacksFirefox({}, all), false);
  assert.equal(lacksFirefox({ suite: 'node' }, none), false);
});

test('one browser can be asked for, and Firefox is then not left out silently', () => {
  assert.deepEqual(runs({ suite: 'journeys', browser: 'chromium' }, all), ['journeys chromium']);
  assert.deepEqual(runs({ suite: 'journeys', browser: 'firefox' }, none), ['journeys firefox']);
  assert.equal(lacksFirefox({ browser: 'chromium' }, none), false);
});

test('R-07: WebKit runs where it is installed, and its absence is reported', () => {
  assert.deepEqual(runs({ suite: 'webkit' }, none), ['webkit']);
  assert.equal(lacksWebKit({}, none), true);
  assert.equal(lacksWebKit({}, all), false);
  assert.equal(lacksWebKit({ suite: 'journeys' }, none), false);
  assert.equal(lacksWebKit({ browser: 'chromium' }, none), false);
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
