import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserLaunchOptions } from '../../../.tools/browser.ts';

test('CHROME_PATH names the browser, and says so when there is none', async (t) => {
  t.after(restore('CHROME_PATH'));
  process.env.CHROME_PATH = process.execPath;
  assert.equal((await browserLaunchOptions()).executablePath, process.execPath);
  process.env.CHROME_PATH = '/nowhere/chrome';
  await assert.rejects(browserLaunchOptions(), /CHROME_PATH is \/nowhere\/chrome/);
});

function restore(name: string): () => void {
  const value = process.env[name];
  return () => {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  };
}
