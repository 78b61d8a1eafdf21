import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firefoxLaunchOptions, hasFirefox } from '../../../.tools/firefox.ts';
import { lacksFirefox, runsFor } from '../../../.tools/test-runs.ts';

const everything = ['node', 'browser chromium', 'browser firefox', 'journeys chromium', 'journeys firefox'];
const runs = (...args: Parameters<typeof runsFor>) =>
  runsFor(...args).map(({ suite, browser }) => [suite, browser].filter(Boolean).join(' '));

test('every suite that needs a browser runs in Chromium and in Firefox', () => {
  assert.deepEqual(runs({}, true), everything);
  assert.deepEqual(runs({ suite: 'browser' }, true), ['browser chromium', 'browser firefox']);
  assert.deepEqual(runs({ suite: 'node' }, true), ['node']);
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
