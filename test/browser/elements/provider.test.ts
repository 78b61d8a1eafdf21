import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { OpenedSession } from '../../../src/contract/index.ts';
import '../../../src/elements/balance-card/define.ts';
import '../../../src/elements/provider/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import { fakeClient } from '../support/fake-client.ts';
import { find, visibleText } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { paidUp, pastDue, samplePractice } from '../support/samples.ts';

const card = html`<duecare-balance-card></duecare-balance-card>`;

const opened: OpenedSession = {
  token: 'a-token-of-22-letters-and-more',
  session: {
    id: 'session-1',
    scope: 'quickpay',
    accountKey: 'account-1',
    idleExpiresAt: '2026-11-21T16:15:00.000Z',
    expiresAt: '2026-11-21T17:00:00.000Z',
    verifiedAt: null,
    extensionsLeft: 10,
  },
};

/** Answers `/v1` by path until the test is over, and remembers what was asked for. */
function backend(answer: (path: string) => Response): { asked: Request[] } {
  const asked: Request[] = [];
  window.fetch = async (...args) => {
    const request = new Request(...args);
    asked.push(request);
    return answer(new URL(request.url).pathname);
  };
  return { asked };
}

const fetchOfPage = window.fetch.bind(window);
afterEach(() => (window.fetch = fetchOfPage));

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

const refusal = (status: number, code: string) =>
  json({ type: '', title: '', status, code, requestId: 'r1', retryable: false }, status);

const figures = (path: string) => json(path === '/v1/practice' ? samplePractice : pastDue);

describe('a session', () => {
  it('S-01: of a payment link is carried in memory, as a bearer token, and nowhere else', async () => {
    const { asked } = backend(figures);
    const provider = await fixture<DuecareProvider>(
      html`<duecare-provider base-url="https://billing.example.com">${card}</duecare-provider>`,
    );
    await settle();
    expect(asked).to.be.empty;
    provider.connection?.session.open(opened);
    await waitUntil(() => visibleText(provider).includes('$182.40'));
    const balance = asked.find(({ url }) => url.endsWith('/v1/balance'));
    expect(balance?.headers.get('Authorization')).to.equal(`Bearer ${opened.token}`);
    const stored = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);
    expect(stored).not.to.include(opened.token);
    expect(provider.outerHTML).not.to.include(opened.token);
  });

  it('S-05: that the server has ended leaves nothing on the page, and the page is told', async () => {
    let ended = false;
    backend((path) =>
      ended && path === '/v1/balance'
        ? json({ type: '', title: '', status: 401, code: 'session_expired', requestId: 'r1', retryable: false }, 401)
        : figures(path),
    );
    const reasons: string[] = [];
    const provider = await fixture<DuecareProvider>(
      html`<duecare-provider
        base-url="https://billing.example.com"
        @duecare-session-ended=${(event: HTMLElementEventMap['duecare-session-ended']) =>
          reasons.push(event.detail.reason)}
        >${card}</duecare-provider
      >`,
    );
    provider.connection?.session.open(opened);
    await waitUntil(() => visibleText(provider).includes('$182.40'));
    ended = true;
    provider.connection?.invalidate('balance');
    await waitUntil(() => visibleText(provider).includes('You’ve been signed out'));
    expect(visibleText(provider)).not.to.include('182.40');
    expect(reasons).to.deep.equal(['expired']);
    expect(provider.connection?.session.token).to.be.null;
  });

  it('S-06: ends on the server too when the patient logs out, and is off the page before that', async () => {
    const { asked } = backend((path) => (path === '/v1/session' ? new Response(null, { status: 204 }) : figures(path)));
    const provider = await fixture<DuecareProvider>(
      html`<duecare-provider base-url="https://billing.example.com">${card}</duecare-provider>`,
    );
    provider.connection?.session.open(opened);
    await waitUntil(() => visibleText(provider).includes('$182.40'));
    const left = provider.logOut();
    expect(provider.connection?.hasSession).to.be.false;
    await left;
    await settle();
    expect(visibleText(provider)).to.include('See what you owe').and.not.to.include('182.40');
    expect(asked.at(-1)?.method).to.equal('DELETE');
    expect(asked.at(-1)?.headers.get('Authorization')).to.equal(`Bearer ${opened.token}`);
  });

  it('of the host’s own is asked for its token, and a new function for it changes nothing', async () => {
    const { asked } = backend(figures);
    const provider = await fixture<DuecareProvider>(
      html`<duecare-provider base-url="https://billing.example.com" .getToken=${() => 'host-token-1'}
        >${card}</duecare-provider
      >`,
    );
    await waitUntil(() => visibleText(provider).includes('$182.40'));
    provider.getToken = () => 'host-token-2';
    await settle();
    expect(asked.filter(({ url }) => url.endsWith('/v1/balance'))).to.have.length(1);
    provider.connection?.invalidate('balance');
    await settle();
    expect(asked.at(-1)?.headers.get('Authorization')).to.equal('Bearer host-token-2');
  });

  describe('of the host’s own that comes after QuickPay', () => {
    async function comesLate(session: () => Response) {
      const { asked } = backend((path) => (path === '/v1/session' ? session() : figures(path)));
      const provider = await fixture<DuecareProvider>(
        html`<duecare-provider base-url="https://billing.example.com"
          ><duecare-quickpay-form></duecare-quickpay-form
        ></duecare-provider>`,
      );
      await settle();
      expect(visibleText(provider)).to.include('Enter your payment code');
      provider.getToken = () => 'host-token-1';
      await settle();
      return { provider, timesAsked: () => asked.filter(({ url }) => url.endsWith('/v1/session')).length };
    }

    it('opens the bill', async () => {
      const { provider } = await comesLate(() => json(opened.session));
      expect(visibleText(provider)).to.include('$182.40').and.not.to.include('payment code');
    });

    it('leaves nothing of the bill when the host takes it away', async () => {
      const { provider } = await comesLate(() => json(opened.session));
      provider.getToken = undefined;
      await settle();
      expect(visibleText(provider)).not.to.match(/182\.40|M\*\*\*/);
    });

    it('is asked for once when the backend does not know it', async () => {
      const { provider, timesAsked } = await comesLate(() => refusal(401, 'session_required'));
      expect(visibleText(provider)).to.include('Enter your payment code');
      expect(timesAsked()).to.equal(1);
    });
  });
});

describe('elements and their provider', () => {
  it('find each other whichever is defined or placed first', async () => {
    const provider = await placeWithin(fakeClient(pastDue), html``);
    const late = document.createElement('duecare-balance-card');
    provider.append(late);
    await settle();
    expect(visibleText(provider)).to.include('$182.40');
  });

  it('move to another practice together', async () => {
    const provider = await placeWithin(fakeClient(pastDue), card);
    await settle();
    provider.client = fakeClient(paidUp);
    await settle();
    expect(visibleText(provider)).to.include('You’re all paid up').and.not.to.include('182.40');
  });

  it('keep two practices on one page apart', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <duecare-provider .client=${fakeClient(pastDue)}>${card}</duecare-provider>
        <duecare-provider .client=${fakeClient(paidUp)}>${card}</duecare-provider>
      </div>`,
    );
    await settle();
    const [first, second] = page.querySelectorAll('duecare-provider');
    expect(first && visibleText(first)).to.include('$182.40');
    expect(second && visibleText(second)).to.include('paid up');
  });

  it('wait for a host that sets the client in a script', async () => {
    const provider = await fixture<DuecareProvider>(html`<duecare-provider>${card}</duecare-provider>`);
    await settle();
    expect(find(provider, 'section').getAttribute('aria-busy')).to.equal('true');
    provider.client = fakeClient(pastDue);
    await settle();
    expect(visibleText(provider)).to.include('$182.40');
  });
});

describe('a mistake in the configuration', () => {
  const cases = {
    'a base URL that is no https': html`<duecare-provider base-url="http://billing.example.com"
      >${card} ${card}</duecare-provider
    >`,
    'a processor origin that is none': html`<duecare-provider
      base-url="https://billing.example.com"
      processor-origin="*"
      >${card}</duecare-provider
    >`,
    'no base URL and no client': html`<duecare-provider>${card} ${card}</duecare-provider>`,
  };

  for (const [name, content] of Object.entries(cases)) {
    it(`is told once to the developer and politely to the patient: ${name}`, async () => {
      const said: string[] = [];
      const warn = console.warn;
      console.warn = (words: string) => said.push(words);
      try {
        const page = await fixture<HTMLElement>(content);
        await waitUntil(() => visibleText(page).includes('Please call the office'), undefined, { timeout: 3000 });
        await aTimeout(0);
        expect(said).to.have.length(1);
        expect(said[0]).to.match(
          /^Duecare is not configured: .*\(not_configured\) See docs\/errors\.md#not_configured$/,
        );
      } finally {
        console.warn = warn;
      }
    });
  }
});

describe('light and dark', () => {
  for (const [attribute, scheme] of [
    ['light', 'light'],
    ['dark', 'dark'],
    ['auto', 'light dark'],
  ] as const) {
    it(`color-scheme="${attribute}" holds for everything inside`, async () => {
      const provider = await placeWithin(fakeClient(pastDue), card);
      provider.colorScheme = attribute;
      await settle();
      expect(getComputedStyle(find(provider, 'section')).colorScheme).to.equal(scheme);
    });
  }

  it('follows the page without the attribute', async () => {
    const provider = await placeWithin(fakeClient(pastDue), card);
    const surface = () => getComputedStyle(find(provider, 'section')).backgroundColor;
    const light = surface();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { color-scheme: dark }');
    document.adoptedStyleSheets = [sheet];
    expect(surface()).not.to.equal(light);
    document.adoptedStyleSheets = [];
  });
});

describe('a practice that the page names', () => {
  it('is sent with every request', async () => {
    const { asked } = backend(figures);
    const provider = await fixture<DuecareProvider>(
      html`<duecare-provider base-url="https://billing.example.com" practice="willow-creek">${card}</duecare-provider>`,
    );
    provider.connection?.session.open(opened);
    await waitUntil(() => visibleText(provider).includes('$182.40'));
    expect(new Set(asked.map(({ headers }) => headers.get('Duecare-Practice')))).to.deep.equal(
      new Set(['willow-creek']),
    );
  });

  it('and that is none is a mistake like any other', async () => {
    const said: string[] = [];
    const warn = console.warn;
    console.warn = (words: string) => said.push(words);
    const page = await fixture<HTMLElement>(
      html`<duecare-balance-card
        base-url="https://billing.example.com"
        practice="Willow Creek"
      ></duecare-balance-card>`,
    );
    await settle();
    console.warn = warn;
    expect(visibleText(page)).to.include('Please call the office');
    expect(said).to.have.length(1);
    expect(said[0]).to.include('Duecare is not configured: practice.');
  });
});
