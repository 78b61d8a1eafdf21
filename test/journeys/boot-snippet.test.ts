import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { alteredLinks, incompleteLinks, linkToken, otherAddresses } from '../support/altered-links.ts';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';

const token = linkToken;
const snippet = fileURLToPath(new URL('../../dist/duecare-boot.js', import.meta.url));

/** What a tracker reads. It counts where it has found the beginning of the token, and says so to the server before anything else runs. */
const pixel = `(() => {
  const places = {
    href: location.href,
    documentURL: document.URL,
    baseURI: document.baseURI,
    referrer: document.referrer,
    performance: JSON.stringify(performance.getEntries().map(({ name }) => name)),
    activation: [navigation.activation?.entry?.url, navigation.activation?.from?.url].join(),
    entries: navigation.entries().map(({ url }) => url).join(),
    history: JSON.stringify(history.state),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    localStorage: JSON.stringify({ ...localStorage }),
    cookie: document.cookie,
    windowName: window.name,
  };
  const found = Object.keys(places).filter((place) => String(places[place]).includes('${token.slice(0, 4)}'));
  const request = new XMLHttpRequest();
  request.open('POST', '/pixel', false);
  request.send(JSON.stringify(found));
})();`;

/** The negative control: takes the token out of the address and does not load the page again. */
const replaceOnly = `history.replaceState(null, '', location.pathname);`;

let browser: Browser;
let server: Server;
let origin: string;
const reports: string[][] = [];

/** The pay page: the snippet first, then a tracker in the head and one at the end of the page. */
function page(first: string): string {
  return `<!doctype html><html lang="en"><head><title>Pay</title>
    <script src="${first}"></script><script src="/pixel.js"></script></head>
    <body><p>Pay</p><script src="/pixel.js"></script></body></html>`;
}

before(async () => {
  const boot = await readFile(snippet, 'utf8');
  const files: Readonly<Record<string, [type: string, body: string]>> = {
    '/pay': ['text/html', page('/boot.js')],
    '/control': ['text/html', page('/replace-only.js')],
    '/boot.js': ['text/javascript', boot],
    '/replace-only.js': ['text/javascript', replaceOnly],
    '/pixel.js': ['text/javascript', pixel],
  };
  server = createServer((request, response) => {
    if (request.url === '/pixel') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        reports.push(JSON.parse(body) as string[]);
        response.end();
      });
      return;
    }
    const { pathname } = new URL(request.url ?? '', origin);
    // A router's page answers to whatever stands behind its own path.
    const [type, body] = files[pathname.startsWith('/pay%') ? '/pay' : pathname] ?? ['text/plain', ''];
    response.writeHead(200, { 'Content-Type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  server.close();
});

/**
 * Opens an address; what the trackers found by the time the page has come to rest. A page that is loaded
 * again already has its clean address, and may be complete, before it goes: its second coming is what is waited for.
 */
async function open(address: string, coming: NavigationTimingType, rest = '/pay') {
  reports.length = 0;
  const opened = await browser.newPage();
  await opened.goto(origin + address, { waitUntil: 'commit' });
  await opened.waitForFunction(hasCome, { url: new URL(rest, origin).href, coming });
  return { page: opened, found: reports.flat() };
}

/** The same with a payment link to `path`. */
const follow = (path: string, coming: NavigationTimingType) => open(`${path}#duecare=${token}`, coming, path);

/** Runs in the page. */
function hasCome({ url, coming }: { url: string; coming: NavigationTimingType }): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.href === url && navigation?.type === coming && document.readyState === 'complete';
}

/** What the form asks the snippet for. */
const askForToken = (opened: Page) =>
  opened.evaluate(() => {
    const detail: { token: string | null } = { token: null };
    document.dispatchEvent(new CustomEvent('duecare-boot-link', { detail }));
    return detail.token;
  });

test('Q-03: no other script of the page finds the token, and the form still gets it', async () => {
  const { page: opened, found } = await follow('/pay', 'reload');
  assert.ok(reports.length >= 2, 'the trackers ran');
  assert.deepEqual(found, []);
  assert.equal(await askForToken(opened), token);
  assert.deepEqual(await opened.evaluate(() => sessionStorage.length), 0);
});

test('Q-03: replaceState alone does not keep the token from them', async () => {
  const { found } = await follow('/control', 'navigate');
  assert.ok(found.includes('performance'), found.join());
  assert.ok(found.includes('activation'), found.join());
});

suite('R-02: a link is taken out of the address in spite of', () => {
  for (const [what, { address, rest = '' }] of Object.entries(alteredLinks)) {
    test(what, async () => {
      const { page: opened, found } = await open(`/pay${address}`, 'reload', `/pay${rest}`);
      assert.ok(reports.length >= 2, 'the trackers ran');
      assert.deepEqual(found, []);
      assert.equal(await askForToken(opened), token);
      await opened.close();
    });
  }
});

test('R-02: what is left of an incomplete link is taken out of the address, too', async () => {
  for (const address of incompleteLinks) {
    const { page: opened } = await open(`/pay${address}`, 'reload');
    assert.ok(((await askForToken(opened)) ?? token).length < 22, address);
    await opened.close();
  }
});

test('R-02: an address without a link stays, and its page is not loaded again', async () => {
  for (const address of otherAddresses) {
    const { page: opened } = await open(`/pay${address}`, 'navigate', `/pay${address}`);
    assert.equal(await askForToken(opened), null, address);
    await opened.close();
  }
});

test('Q-03: a later reload forgets the token, and a page without a link is left alone', async () => {
  const { page: opened } = await follow('/pay', 'reload');
  await opened.reload();
  assert.equal(await askForToken(opened), null);
  assert.equal(opened.url(), `${origin}/pay`);
});
