import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import {
  hostedFrame,
  isCardFieldError,
  type CardFieldOptions,
  type CardFieldState,
  type HostedFrameOptions,
} from '../../../src/processors/index.ts';

/** The test server by its other name, which makes it another origin. */
const frameOrigin = location.origin.replace('localhost', '127.0.0.1');
const frameUrl = `${frameOrigin}/test/browser/processors/fixtures/frame.html`;

async function setUp(changes: Partial<CardFieldOptions> = {}, adapterOptions: Partial<HostedFrameOptions> = {}) {
  const container = await fixture<HTMLElement>(html`<div></div>`);
  const leaving = new AbortController();
  const states: CardFieldState[] = [];
  const mount = () =>
    hostedFrame({ name: 'mock', ...adapterOptions }).mount({
      container,
      frameUrl,
      allowedOrigins: [frameOrigin],
      locale: 'en-US',
      title: 'Card details',
      appearance: {},
      onChange: (state) => void states.push(state),
      signal: leaving.signal,
      ...changes,
    });
  const frame = () => {
    const found = container.querySelector('iframe');
    if (!found) throw new Error('There is no frame.');
    return found;
  };
  return { container, leaving, mount, states, frame };
}

const pay = (intentId: string) => ({ intentId, practiceId: 'riverside', amount: 15_000, currency: 'USD' });

async function refusal(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isCardFieldError(error)) throw new Error('Expected a CardFieldError.');
  return error;
}

describe('the hosted frame', () => {
  it('C-02, A-10: is one frame, named, sandboxed, and told no more of the page than its origin', async () => {
    const { container, mount, frame } = await setUp();
    await mount();
    expect(container.querySelectorAll('iframe').length).to.equal(1);
    expect(frame().title).to.equal('Card details');
    expect(frame().getAttribute('sandbox')).to.equal('allow-scripts allow-same-origin allow-forms');
    expect(frame().referrerPolicy).to.equal('origin');
    expect(frame().hasAttribute('allow')).to.equal(false);
    const fragment = new URLSearchParams(new URL(frame().src).hash.slice(1));
    expect(fragment.get('origin')).to.equal(location.origin);
    expect(fragment.get('nonce')).to.match(/^[A-Za-z0-9_-]{22}$/);
  });

  it('C-03: has a new nonce every time', async () => {
    const nonces = new Set<string | null>();
    for (let count = 0; count < 5; count++) {
      const { mount, frame } = await setUp();
      await mount();
      nonces.add(new URLSearchParams(new URL(frame().src).hash.slice(1)).get('nonce'));
    }
    expect(nonces.size).to.equal(5);
  });

  it('trades the card for a token and hands over brand and last four', async () => {
    const { mount } = await setUp();
    const field = await mount();
    expect(await field.tokenize(pay('approve'))).to.deep.equal({
      token: 'tok_0123456789',
      brand: 'visa',
      lastFour: '4242',
    });
    expect((await field.tokenize(pay('tell'))).token).to.equal(
      '.type.tokenize.practiceId.riverside.amount.15000.currency.USD.',
    );
  });

  it('keeps several requests apart', async () => {
    const { mount } = await setUp({}, { tokenTimeout: 1_000 });
    const field = await mount();
    const [unanswered, first, second] = await Promise.allSettled([
      field.tokenize(pay('silence')),
      field.tokenize(pay('approve')),
      field.tokenize(pay('incomplete')),
    ]);
    expect([unanswered.status, first.status, second.status]).to.deep.equal(['rejected', 'fulfilled', 'rejected']);
  });

  it('tells what the payer does, without a digit of the card', async () => {
    const { mount, states } = await setUp();
    await mount();
    await waitUntil(() => states.length > 0);
    expect(states).to.deep.equal([{ complete: false, empty: true, brand: null }]);
  });

  it('shows the frame when it is ready, not before, as high as what is in it', async () => {
    const { mount, frame } = await setUp();
    const mounting = mount();
    expect(getComputedStyle(frame()).visibility).to.equal('hidden');
    const field = await mounting;
    expect(getComputedStyle(frame()).visibility).to.equal('visible');
    expect(frame().offsetHeight).to.equal(200);
    await field.tokenize(pay('tall'));
    expect(frame().offsetHeight).to.equal(1200);
    await field.tokenize(pay('flat'));
    expect(frame().offsetHeight).to.equal(44);
    field.clear();
    await waitUntil(() => frame().offsetHeight === 111);
  });

  it('holds out against the rules a page has for its own frames', async () => {
    const { container, mount, frame } = await setUp();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('iframe { height: auto !important; width: 50px; border: 9px solid; visibility: hidden }');
    document.adoptedStyleSheets.push(sheet);
    await mount();
    expect(frame().offsetWidth).to.equal(container.clientWidth);
    expect(frame().offsetHeight).to.equal(200);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('takes the colour scheme around it, or the one it is given, and sends it', async () => {
    const { container, mount, frame } = await setUp();
    container.style.setProperty('color-scheme', 'dark');
    const field = await mount();
    expect(getComputedStyle(frame()).colorScheme).to.equal('dark');
    field.setAppearance({ 'color-scheme': 'light dark' });
    expect(getComputedStyle(frame()).colorScheme).to.equal('light dark');
    field.setAppearance({ 'color-scheme': 'url(x)' });
    expect(getComputedStyle(frame()).colorScheme).to.equal('dark');
  });
});

describe('a card field that cannot go on', () => {
  it('says that a field has to be mended, and gives the frame the focus', async () => {
    const { mount, frame } = await setUp();
    const field = await mount();
    expect((await refusal(field.tokenize(pay('incomplete')))).code).to.equal('incomplete');
    expect(document.activeElement).to.equal(frame());
    await waitUntil(() => frame().offsetHeight === 222);
  });

  it('says that nobody answers', async () => {
    const { mount } = await setUp({}, { tokenTimeout: 1_000 });
    const field = await mount();
    expect((await refusal(field.tokenize(pay('unreachable')))).code).to.equal('unreachable');
    expect((await refusal(field.tokenize(pay('silence')))).code).to.equal('unreachable');
    expect((await field.tokenize(pay('approve'))).lastFour).to.equal('4242');
  });

  it('C-03: never gets ready with a frame that is silent or says hello with another nonce or version', async () => {
    for (const way of ['silent', 'nonce=AAAAAAAAAAAAAAAAAAAAAA', 'version=2']) {
      const { container, mount } = await setUp({ frameUrl: `${frameUrl}?${way}` }, { readyTimeout: 400 });
      expect((await refusal(mount())).code, way).to.equal('unreachable');
      expect(container.childElementCount, way).to.equal(0);
    }
  });

  it('is itself again after the frame was reloaded, but for what was asked before', async () => {
    const { mount, states } = await setUp();
    const field = await mount();
    const error = await refusal(field.tokenize(pay('restart')));
    expect(error.code).to.equal('unreachable');
    await waitUntil(() => states.length === 2);
    expect((await field.tokenize(pay('approve'))).lastFour).to.equal('4242');
  });

  it('is itself again after it was moved in the page', async () => {
    const { container, mount, states } = await setUp();
    const field = await mount();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(container);
    await waitUntil(() => states.length === 2);
    expect((await field.tokenize(pay('approve'))).lastFour).to.equal('4242');
  });
});

describe('a frame that may not be shown', () => {
  const refused: readonly [string, string, RegExp][] = [
    [
      'on an origin the host has not named',
      'https://cards.example/frame',
      /processor-origin="https:\/\/cards\.example"/,
    ],
    ['on the origin of the page', `${location.origin}/frame`, /origin of its own/],
    ['without https', 'http://cards.example/frame', /frameUrl/],
    ['by an address that is none', 'cards', /frameUrl/],
    ['in a document of its own making', 'data:text/html,card', /frameUrl/],
  ];
  for (const [why, url, suggestion] of refused) {
    it(`C-02: is refused ${why}, before anything is loaded`, async () => {
      const { container, mount } = await setUp({ frameUrl: url });
      const error = await refusal(mount());
      expect(error.code).to.equal('frame-refused');
      expect(error.suggestion).to.match(suggestion);
      expect(container.childElementCount).to.equal(0);
    });
  }
});

describe('abort', () => {
  it('N-11: takes the frame away and ends what is under way', async () => {
    const { container, leaving, mount } = await setUp();
    const field = await mount();
    const reason = new Error('The payer has left.');
    const pending = field.tokenize(pay('silence'));
    leaving.abort(reason);
    expect(await pending.catch((error: unknown) => error)).to.equal(reason);
    expect(container.childElementCount).to.equal(0);
    expect(await field.tokenize(pay('approve')).catch((error: unknown) => error)).to.equal(reason);
  });

  it('ends a mount that is under way, and one that has not begun', async () => {
    const { container, leaving, mount } = await setUp();
    const mounting = mount();
    leaving.abort();
    for (const attempt of [mounting, mount()]) {
      const error: unknown = await attempt.catch((reason: unknown) => reason);
      expect(error).to.equal(leaving.signal.reason);
    }
    expect(container.childElementCount).to.equal(0);
  });

  it('of one token request leaves the field as it is', async () => {
    const { mount } = await setUp();
    const field = await mount();
    const calling = new AbortController();
    const pending = field.tokenize(pay('silence'), { signal: calling.signal });
    calling.abort();
    expect(await pending.catch((error: unknown) => error)).to.equal(calling.signal.reason);
    expect((await field.tokenize(pay('approve'))).lastFour).to.equal('4242');
  });

  it('N-11: leaves no listener on the page, however often a field comes and goes', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    Object.defineProperty(window, 'addEventListener', {
      configurable: true,
      value(...args: Parameters<Window['addEventListener']>) {
        const [type, , options] = args;
        if (type === 'message' && typeof options === 'object') signals.push(options.signal);
        EventTarget.prototype.addEventListener.apply(window, args);
      },
    });
    for (let count = 0; count < 100; count++) {
      const { leaving, mount } = await setUp();
      const mounting = mount();
      leaving.abort();
      await mounting.catch(() => undefined);
    }
    Reflect.deleteProperty(window, 'addEventListener');
    expect(signals.length).to.equal(100);
    expect(signals.every((signal) => signal?.aborted)).to.equal(true);
  });
});

describe('messages of others', () => {
  const protocol = { duecare: 'card-frame', version: 1, type: 'hello' };
  const origins = [
    frameOrigin,
    `${frameOrigin}.evil.example`,
    `${frameOrigin}0`,
    frameOrigin.replace('http', 'https'),
    'http://evil.example',
    'http://127.0.0.1',
    'http://xn--127-0-0-1.example',
    location.origin,
    'null',
    '',
  ];
  const payloads = (nonce: string, hello: object) => [
    hello,
    { ...protocol, nonce: 'AAAAAAAAAAAAAAAAAAAAAA' },
    { ...protocol, nonce, version: 2 },
    { ...protocol, nonce, type: 'port' },
    { ...protocol, nonce, extra: true },
    JSON.parse(
      `{"__proto__":{"polluted":1},"duecare":"card-frame","version":1,"type":"hello","nonce":"${nonce}"}`,
    ) as object,
    { type: 'token', id: 1, token: 'tok_evil00', brand: 'visa', lastFour: '6666' },
    { type: 'height', height: 9 },
    nonce,
    null,
    undefined,
    [],
    new Map(),
  ];

  it('C-03: 10,000 of them change nothing and throw nothing: wrong origin, wrong window or wrong form', async () => {
    const errors: unknown[] = [];
    const listen = (event: ErrorEvent) => void errors.push(event.error);
    window.addEventListener('error', listen);
    const { mount, frame, states } = await setUp();
    const field = await mount();
    await waitUntil(() => states.length === 1);
    const nonce = new URLSearchParams(new URL(frame().src).hash.slice(1)).get('nonce') ?? '';
    const hello = { ...protocol, nonce };
    const other = await fixture<HTMLIFrameElement>(html`<iframe title="other"></iframe>`);
    const pending = field.tokenize(pay('silence'));
    let settled = false;
    void pending.catch(() => undefined).finally(() => (settled = true));

    let sent = 0;
    while (sent < 10_000) {
      for (const source of [window, other.contentWindow, null, frame().contentWindow]) {
        for (const origin of origins) {
          for (const data of payloads(nonce, hello)) {
            if (data === hello && origin === frameOrigin && source === frame().contentWindow) continue;
            window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
            sent++;
          }
        }
      }
    }
    await aTimeout(0);
    window.removeEventListener('error', listen);
    expect(errors).to.deep.equal([]);
    expect(settled).to.equal(false);
    expect(states.length).to.equal(1);
    expect(frame().offsetHeight).to.equal(200);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect((await field.tokenize(pay('approve'))).lastFour).to.equal('4242');
  });

  it('C-03, C-07: what the frame says beside the protocol is dropped, a card number above all', async () => {
    const { mount, states, frame } = await setUp();
    const field = await mount();
    expect(await field.tokenize(pay('junk'))).to.deep.equal({
      token: 'tok_0123456789',
      brand: 'visa',
      lastFour: '4242',
    });
    // A brand is decoration: one that is unknown costs the brand alone, and no markup gets through.
    expect(states.slice(1)).to.deep.equal([{ complete: true, empty: false, brand: 'other' }]);
    expect(frame().offsetHeight).to.equal(200);
  });
});
