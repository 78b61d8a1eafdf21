import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import jsQR from 'jsqr';
import type { PortalClient } from '../../../src/client/index.ts';
import type { StatementLink } from '../../../src/contract/index.ts';
import '../../../src/elements/payment-qr/define.ts';
import { announcements } from '../support/announcements.ts';
import { fakeClient, later } from '../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../support/fake-portal-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { due } from '../support/samples.ts';
import { fernhill } from '../support/samples/household.ts';
import { problem } from './quickpay-form/pay-client.ts';
import { openStatement, paidStatement, statementLink, statementPage } from '../support/samples/statements.ts';

const practice = () => fakeClient(due, { getPractice: () => Promise.resolve(fernhill) });

async function show(answers: Partial<PortalClient>, content = html`<duecare-payment-qr></duecare-payment-qr>`) {
  const client = fakePortalClient({
    listStatements: () => Promise.resolve(statementPage),
    getStatement: () => Promise.resolve(openStatement),
    ...answers,
  });
  const provider = await placeInPortal(client, content, practice());
  await settle();
  return { client, element: find(provider, 'duecare-payment-qr') };
}

const drawn = async (element: HTMLElement) => {
  await waitUntil(() => element.shadowRoot?.querySelector('svg[role=img]'), 'the code is drawn');
  return element.shadowRoot?.querySelector('svg[role=img]') ?? raise('There is no picture.');
};

/** What a phone's camera would read, from pixels alone. */
async function scan(picture: Element): Promise<string | undefined> {
  const side = 512;
  const image = new Image(side, side);
  const copy = new XMLSerializer().serializeToString(picture);
  image.src = URL.createObjectURL(new Blob([copy], { type: 'image/svg+xml' }));
  await image.decode();
  const context = new OffscreenCanvas(side, side).getContext('2d') ?? raise('There is nothing to draw on.');
  context.drawImage(image, 0, 0, side, side);
  URL.revokeObjectURL(image.src);
  return jsQR(context.getImageData(0, 0, side, side).data, side, side)?.data;
}

function raise(message: string): never {
  throw new Error(message);
}

describe('the QR code of a statement', () => {
  it('Q-12: is the payment link itself, of the most recent statement, readable by a camera', async () => {
    const { element } = await show({});
    expect(await scan(await drawn(element))).to.equal(statementLink.url);
  });

  it('Q-12: has a quiet zone of four modules, dark on light, also in dark mode and forced colours', async () => {
    const { element } = await show({});
    const picture = await drawn(element);
    const [light, dark] = picture.children;
    expect([light?.getAttribute('fill'), dark?.getAttribute('fill')]).to.deep.equal(['#fff', '#000']);
    const size = Number(light?.getAttribute('width'));
    const columns = [...(dark?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => ({
      left: Number(x),
      right: Number(x) + Number(length),
      row: Number(y),
    }));
    expect(Math.min(...columns.map(({ left }) => left))).to.equal(4);
    expect(Math.max(...columns.map(({ right }) => right))).to.equal(size - 4);
    expect(Math.min(...columns.map(({ row }) => row))).to.equal(4);
    await emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    expect(getComputedStyle(dark ?? picture).fill).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(light ?? picture).fill).to.equal('rgb(255, 255, 255)');
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  });

  it('has a name, and the payment code beside it in groups, letter by letter for readers', async () => {
    const { element } = await show({});
    expect((await drawn(element)).getAttribute('aria-label')).to.equal(
      'QR code that opens the bill at pay.fernhill.example',
    );
    expect(visibleText(element)).to.include('Payment code K7QM2 4TXW9');
    expect(visibleText(element)).to.include('go to pay.fernhill.example/bill/');
    expect(find(element, '.code').textContent).to.include('K 7 Q M 2, 4 T X W 9');
    expect(find(element, '.groups').getAttribute('aria-hidden')).to.equal('true');
  });

  it('keeps the secret out of everything but the picture', async () => {
    const { element } = await show({});
    await drawn(element);
    const secret = statementLink.url.slice(statementLink.url.indexOf('#'));
    expect(element.shadowRoot?.innerHTML).not.to.include(secret.slice(9));
  });

  it('copies the code and says so', async () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
      configurable: true,
    });
    const { element } = await show({});
    const heard = announcements(element);
    find(element, 'button', 'Copy code').click();
    await settle();
    Reflect.deleteProperty(navigator, 'clipboard');
    expect([written, heard]).to.deep.equal([[statementLink.code], ['Payment code copied']]);
    find(element, 'button', 'Copied');
  });

  it('says that the code cannot be copied', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
      configurable: true,
    });
    const { element } = await show({});
    const heard = announcements(element);
    find(element, 'button', 'Copy code').click();
    await settle();
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(heard).to.deep.equal(['We couldn’t copy the code. Please type it instead.']);
  });

  it('asks for no statement when the page has given it a link', async () => {
    const { client, element } = await show({}, html`<duecare-payment-qr .link=${statementLink}></duecare-payment-qr>`);
    expect(await scan(await drawn(element))).to.equal(statementLink.url);
    expect([client.calls.listStatements, client.calls.getStatement]).to.deep.equal([0, 0]);
  });

  it('shows the code of another statement when it is given another', async () => {
    const asked: string[] = [];
    const getStatement: PortalClient['getStatement'] = (id) => {
      asked.push(id);
      return Promise.resolve({ ...openStatement, id, link: { ...statementLink, code: `${id}00000`.toUpperCase() } });
    };
    const { element } = await show(
      { getStatement },
      html`<duecare-payment-qr statement-id="AAAAA"></duecare-payment-qr>`,
    );
    expect(visibleText(element)).to.include('AAAAA 00000');
    element.setAttribute('statement-id', 'BBBBB');
    await settle();
    expect(visibleText(element)).to.include('BBBBB 00000').and.not.to.include('AAAAA');
    expect(asked).to.deep.equal(['AAAAA', 'BBBBB']);
  });
});

describe('a code that does not work', () => {
  const expired: StatementLink = { ...statementLink, expiresAt: '2026-01-01T00:00:00.000Z' };
  const renewed: StatementLink = { ...statementLink, code: 'N3WC0DE000', url: `${statementLink.url.slice(0, -1)}z` };

  it('says so and has a new one made, once however often it is pressed, and keeps the focus', async () => {
    const made = later<StatementLink>();
    const { client, element } = await show({
      getStatement: () => Promise.resolve({ ...openStatement, link: expired }),
      createStatementLink: () => made.answer(),
    });
    const heard = announcements(element);
    expect(visibleText(element)).to.include('This code has expired').and.not.to.include(expired.code);
    expect(findAll(element, '.qr')).to.be.empty;
    const button = find(element, 'button', 'Get a new code');
    button.focus();
    for (let press = 0; press < 20; press += 1) button.click();
    await settle();
    made.waiting[0]?.resolve(renewed);
    expect(await scan(await drawn(element))).to.equal(renewed.url);
    expect(client.calls.createStatementLink).to.equal(1);
    expect(heard).to.deep.equal(['Getting a new code…', 'Here is your new code']);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[role=heading]'));
  });

  it('believes the server and not a clock that is years ahead', async () => {
    const { element } = await show({
      getStatement: () => Promise.resolve({ ...openStatement, link: expired }),
      createStatementLink: () => Promise.resolve({ ...expired, code: 'N3WC0DE000' }),
    });
    find(element, 'button', 'Get a new code').click();
    await settle();
    expect(visibleText(element)).to.include('N3WC0 DE000').and.not.to.include('expired');
  });

  it('offers one where the statement has none', async () => {
    const { element } = await show({
      getStatement: () => Promise.resolve({ ...openStatement, link: null }),
      createStatementLink: () => Promise.resolve(renewed),
    });
    expect(visibleText(element)).to.include('There’s no code right now');
    find(element, 'button', 'Get a new code').click();
    await settle();
    expect(visibleText(element)).to.include('N3WC0 DE000');
  });

  it('says that no new one could be had, and tries again', async () => {
    let broken = true;
    const { element } = await show({
      getStatement: () => Promise.resolve({ ...openStatement, link: null }),
      createStatementLink: () => (broken ? Promise.reject(new Error('broken')) : Promise.resolve(renewed)),
    });
    const heard = announcements(element);
    find(element, 'button', 'Get a new code').click();
    await settle();
    expect(visibleText(element)).to.include('We couldn’t get a new code. Please try again.');
    broken = false;
    find(element, 'button', 'Get a new code').click();
    await settle();
    expect(visibleText(element)).to.include('N3WC0 DE000');
    expect(heard.at(1)).to.equal('We couldn’t get a new code. Please try again.');
  });

  it('says that there is none when nothing of the statement is left to pay', async () => {
    const { element } = await show({ getStatement: () => Promise.resolve(paidStatement) });
    expect(visibleText(element)).to.include('No code for this statement');
    expect(findAll(element, 'button')).to.be.empty;
  });

  it('says the same when the server makes none', async () => {
    const { element } = await show({
      getStatement: () => Promise.resolve({ ...openStatement, link: null }),
      createStatementLink: () => Promise.reject(problem('link_unavailable')),
    });
    find(element, 'button', 'Get a new code').click();
    await settle();
    expect(visibleText(element)).to.include('No code for this statement');
  });

  it('expires before the eyes of whoever looks', async () => {
    const soon = new Date(Date.now() + 400).toISOString();
    const link = { ...statementLink, expiresAt: soon };
    const { element } = await show({}, html`<duecare-payment-qr .link=${link}></duecare-payment-qr>`);
    const heard = announcements(element);
    await waitUntil(() => visibleText(element).includes('This code has expired'));
    expect(heard).to.deep.equal(['This code has expired']);
  });

  it('has expired when a device wakes up after it should have', async () => {
    const { element } = await show({});
    await drawn(element);
    const { now } = Date;
    Date.now = () => Date.parse(statementLink.expiresAt) + 1;
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    Date.now = now;
    expect(visibleText(element)).to.include('This code has expired');
  });
});

describe('without a statement', () => {
  it('says that there is none yet', async () => {
    const { element } = await show({ listStatements: () => Promise.resolve({ items: [], nextCursor: null }) });
    expect(visibleText(element)).to.include('No statements yet');
  });

  it('A-07: says when it could not load, when it tries again and how that ended, each once', async () => {
    const pages = later<typeof statementPage>();
    const { element } = await show({ listStatements: (options) => pages.answer(options) });
    const heard = announcements(element);
    pages.waiting[0]?.reject(new Error('broken'));
    await settle();
    find(element, 'button', 'Try again').click();
    await settle();
    pages.waiting[1]?.resolve(statementPage);
    await settle();
    expect(heard).to.deep.equal(['We couldn’t load this', 'Loading the code', 'The code is ready']);
  });
});
