import { expect } from '@open-wc/testing';
import { VerificationRequestedEvent } from '../../../src/base/portal-events.ts';
import { withFreshCode } from '../../../src/base/fresh-code.ts';
import { announcements } from '../support/announcements.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { later } from '../support/fake-client.ts';
import type { MfaSent } from '../../../src/contract/index.ts';
import {
  byEmail,
  byText,
  challengeOf,
  opened,
  placePrompt,
  problem,
  sentTo,
  type PlacedPrompt,
} from '../support/mfa.ts';
import { nextPop, travel } from '../support/history.ts';
import { settle } from '../support/place.ts';

const PRIVATE = 'What is private';

const { fetch: realFetch } = globalThis;
afterEach(() => (globalThis.fetch = realFetch));

async function press({ prompt }: PlacedPrompt, name: string): Promise<void> {
  find(prompt, 'button', name).click();
  await settle();
}

async function type({ prompt }: PlacedPrompt, id: string, value: string): Promise<void> {
  const input = field(prompt, id);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await settle();
}

function field(prompt: Element, id: string): HTMLInputElement {
  const input = find(prompt, `#${id}`);
  if (!(input instanceof HTMLInputElement)) throw new TypeError(`${id} is no field.`);
  return input;
}

async function sayWho(placed: PlacedPrompt): Promise<void> {
  await type(placed, 'firstName', 'Maria');
  await type(placed, 'lastName', 'Garcia');
  await type(placed, 'phone', '(555) 555-0186');
  await press(placed, 'Send code');
}

async function enterCode(placed: PlacedPrompt, code = '123 456'): Promise<void> {
  await type(placed, 'code', code);
  await press(placed, 'Verify');
}

describe('the one-time code', () => {
  it('shows what is inside to nobody before, and to the verified after', async () => {
    const placed = await placePrompt();
    expect(visibleText(placed.prompt)).not.to.contain(PRIVATE);
    await sayWho(placed);
    await enterCode(placed);
    expect(visibleText(placed.prompt)).to.equal(PRIVATE);
    expect(placed.provider.connection?.session.session?.scope).to.equal('portal');
  });

  it('tells the page that a session of the portal is open, and nothing more', async () => {
    const placed = await placePrompt();
    const heard: unknown[] = [];
    placed.provider.addEventListener('duecare-session-opened', ({ detail }) => heard.push(detail));
    await sayWho(placed);
    await enterCode(placed);
    expect(heard).to.deep.equal([{ scope: 'portal' }]);
  });

  it('A-05: asks with the words that browsers fill in by', async () => {
    const { prompt } = await placePrompt();
    const words = (ids: string[]) => ids.map((id) => field(prompt, id).autocomplete);
    expect(words(['firstName', 'lastName', 'phone'])).to.deep.equal(['given-name', 'family-name', 'tel']);
    find(prompt, 'input[type=radio]:not(:checked)').click();
    await settle();
    expect(words(['email'])).to.deep.equal(['email']);
  });

  it('M-09: is one field that takes what phones and password managers fill in', async () => {
    const placed = await placePrompt();
    await sayWho(placed);
    const code = field(placed.prompt, 'code');
    expect([code.getAttribute('autocomplete'), code.inputMode, code.maxLength >= 200]).to.deep.equal([
      'one-time-code',
      'numeric',
      true,
    ]);
    expect(findAll(placed.prompt, 'input')).to.have.length(1);
  });

  it('asks the backend once however often a button is pressed', async () => {
    const sent = later<MfaSent>();
    const placed = await placePrompt({ session: opened('quickpay'), answers: { sendMfaCode: () => sent.answer() } });
    for (let turn = 0; turn < 5; turn += 1) await press(placed, turn === 0 ? 'Send code' : 'One moment…');
    expect(placed.client.calls.sendMfaCode).to.equal(1);
    sent.waiting[0]?.resolve(sentTo(byText));
    await settle();
    expect(find(placed.prompt, '#heading', 'Enter your code')).to.exist;
  });

  it('A-08: names what is missing, with the focus on the summary and each line on its field', async () => {
    const placed = await placePrompt();
    await press(placed, 'Send code');
    expect(placed.prompt.shadowRoot?.activeElement?.id).to.equal('problems');
    for (const id of ['firstName', 'lastName', 'phone']) {
      const described = field(placed.prompt, id).getAttribute('aria-describedby') ?? '';
      expect(placed.prompt.shadowRoot?.getElementById(described)?.textContent).to.match(/^\s*Enter/);
    }
    expect(placed.client.calls.createMfaChallenge).to.equal(0);
  });

  it('A-09: moves the focus with the screens, and at last to what is inside', async () => {
    const placed = await placePrompt({ session: opened('quickpay') });
    find(placed.prompt, 'button', 'Send code').focus();
    await press(placed, 'Send code');
    const focused = () => placed.prompt.shadowRoot?.activeElement;
    expect(focused()?.textContent.trim()).to.equal('Enter your code');
    await enterCode(placed);
    expect(focused()?.ariaLabel).to.equal('Your account');
  });

  it('A-07: says that the code is on its way, that it was wrong, and that it was right, each once', async () => {
    let wrong = true;
    const placed = await placePrompt({
      session: opened('quickpay'),
      answers: {
        verifyMfaCode: () =>
          wrong ? Promise.reject(problem('mfa_code_wrong', { attemptsLeft: 4 })) : Promise.resolve(opened('portal')),
      },
    });
    const heard = announcements(placed.prompt);
    await press(placed, 'Send code');
    await enterCode(placed);
    wrong = false;
    await enterCode(placed);
    expect(heard).to.deep.equal([
      'A code is on its way to phone ending in 0186.',
      'That code isn’t right. You have 4 tries left.',
      'Thank you. You’re verified.',
    ]);
  });

  for (const [backend, destination, masked, advice] of [
    ['this backend', byText, 'phone ending in 0186', 'No text yet? Wait a minute, then send a new code'],
    ['an older one', { ...byText, masked: '(***) ***-0186' }, '(***) ***-0186', 'No text yet? Wait a minute'],
    ['email', byEmail, 'm***@example.com', 'No email yet? Look in your spam folder'],
  ] as const)
    it(`M-11: shows where the code went as the backend masked it, and what helps when none arrives: ${backend}`, async () => {
      const placed = await placePrompt({
        session: opened('quickpay'),
        answers: {
          createMfaChallenge: () => Promise.resolve(challengeOf(destination)),
          sendMfaCode: () => Promise.resolve(sentTo(destination)),
        },
      });
      await press(placed, 'Send code');
      const text = visibleText(placed.prompt).replaceAll('\u00a0', ' ');
      expect(text).to.contain(`to ${masked}. It’s good for ten minutes.`).and.to.contain(advice);
    });

  it('Back of the browser at the code is one screen back, Forward leads to it again, and after it nothing is asked', async () => {
    history.pushState(null, '');
    const placed = await placePrompt();
    await sayWho(placed);
    expect(visibleText(placed.prompt)).to.contain('Verify');
    await travel(-1);
    expect(field(placed.prompt, 'firstName').value).to.equal('Maria');
    await travel(1);
    await enterCode(placed);
    expect(visibleText(placed.prompt)).to.equal(PRIVATE);
    history.back();
    await nextPop();
    await settle();
    expect(visibleText(placed.prompt)).to.equal(PRIVATE);
  });

  it('M-05: when another code can be had is said, and the button says it too', async () => {
    const placed = await placePrompt({
      session: opened('quickpay'),
      answers: { sendMfaCode: () => Promise.resolve(sentTo(byText, 800)) },
    });
    const heard = announcements(placed.prompt);
    await press(placed, 'Send code');
    const button = find(placed.prompt, 'button', 'Send a new code');
    expect(button.ariaDisabled).to.equal('true');
    while (!heard.includes('You can ask for a new code now.')) await settle();
    expect(button.ariaDisabled).to.equal(null);
  });

  it('leaves nothing running when it is taken off the page, and begins where it was', async () => {
    const sent = later<MfaSent>();
    const placed = await placePrompt({
      session: opened('quickpay'),
      answers: { sendMfaCode: (_, __, options) => sent.answer(options) },
    });
    await press(placed, 'Send code');
    const { provider, prompt } = placed;
    prompt.remove();
    expect(sent.waiting[0]?.signal?.aborted).to.be.true;
    provider.append(prompt);
    await settle();
    expect(find(prompt, 'button', 'Send code')).to.exist;
  });
});

describe('a code from the phone', () => {
  const phone = { code: later<{ code: string }>() };
  const { credentials } = navigator;

  beforeEach(() => {
    phone.code = later();
    Object.defineProperty(globalThis, 'OTPCredential', { value: Object, configurable: true });
    Object.defineProperty(navigator, 'credentials', {
      value: { get: (options: { signal: AbortSignal }) => phone.code.answer(options) },
      configurable: true,
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'OTPCredential');
    Object.defineProperty(navigator, 'credentials', { value: credentials, configurable: true });
  });

  it('M-10: is filled in and announced; A-14: it is for the patient to send it off', async () => {
    const placed = await placePrompt();
    const heard = announcements(placed.prompt);
    await sayWho(placed);
    phone.code.waiting[0]?.resolve({ code: '012345' });
    await settle();
    expect(field(placed.prompt, 'code').value).to.equal('012345');
    expect(heard).to.contain('The code from your message is filled in. Check it and press Verify.');
    expect(placed.client.calls.verifyMfaCode).to.equal(0);
  });

  it('M-10: is not waited for any more when the element goes', async () => {
    const placed = await placePrompt();
    await sayWho(placed);
    expect(phone.code.waiting[0]?.signal?.aborted).to.be.false;
    placed.prompt.remove();
    expect(phone.code.waiting[0]?.signal?.aborted).to.be.true;
    await settle();
  });

  it('M-10: an email is not waited for', async () => {
    const placed = await placePrompt({ session: opened('quickpay') });
    findAll(placed.prompt, 'input[type=radio]')[1]?.click();
    await settle();
    await press(placed, 'Send code');
    expect(phone.code.waiting).to.be.empty;
  });
});

describe('others wait for it', () => {
  const ask = (placed: PlacedPrompt, purpose: 'portal' | 'fresh-code') => {
    const request = new VerificationRequestedEvent(purpose);
    placed.prompt.querySelector('p')?.dispatchEvent(request);
    return request.verified;
  };

  it('S-08: a fresh code is asked for over the content, and what was wanted is done after it', async () => {
    const placed = await placePrompt({ session: opened('portal') });
    const done: string[] = [];
    const deleting = withFreshCode(find(placed.prompt, 'p', PRIVATE), async () => {
      await Promise.resolve();
      if (done.push('tried') === 1) throw problem('fresh_code_required');
      return 'deleted';
    });
    await settle();
    expect(find(placed.prompt, 'dialog').matches(':modal')).to.be.true;
    await press(placed, 'Send code');
    await enterCode(placed);
    expect(await deleting).to.equal('deleted');
    await settle();
    expect(findAll(placed.prompt, 'dialog')).to.be.empty;
    expect(visibleText(placed.prompt)).to.equal(PRIVATE);
  });

  it('S-08: whoever closes it instead has done nothing', async () => {
    const placed = await placePrompt({ session: opened('portal') });
    const verified = ask(placed, 'fresh-code');
    await settle();
    await press(placed, 'Close');
    expect(await verified).to.be.false;
    expect(placed.client.calls.sendMfaCode).to.equal(0);
  });

  it('with the target dialog the content stays in sight, and asks when it wants to', async () => {
    const placed = await placePrompt({ target: 'dialog', session: opened('quickpay') });
    expect(visibleText(placed.prompt)).to.equal(PRIVATE);
    const verified = ask(placed, 'portal');
    await settle();
    await press(placed, 'Send code');
    await enterCode(placed);
    expect(await verified).to.be.true;
  });

  it('answers at once where nothing is missing', async () => {
    const placed = await placePrompt({ session: opened('portal') });
    expect(await ask(placed, 'portal')).to.be.true;
  });

  it('nobody around an element means no', async () => {
    const request = new VerificationRequestedEvent('portal');
    document.body.dispatchEvent(request);
    expect(await request.verified).to.be.false;
  });
});

describe('when the session is over', () => {
  it('S-05: nothing of it and nothing that was typed is left', async () => {
    const placed = await placePrompt();
    await sayWho(placed);
    await enterCode(placed);
    const heard = announcements(placed.prompt);
    placed.provider.connection?.session.end('expired');
    await settle();
    expect(visibleText(placed.prompt)).not.to.contain(PRIVATE);
    expect(['firstName', 'lastName', 'phone'].map((id) => field(placed.prompt, id).value)).to.deep.equal(['', '', '']);
    expect(heard).to.deep.equal(['You’ve been signed out to keep your details private.']);
  });

  it('a QuickPay session that ends in the middle leaves the other way in', async () => {
    const placed = await placePrompt({
      session: opened('quickpay'),
      answers: { sendMfaCode: () => Promise.reject(problem('session_expired')) },
    });
    await press(placed, 'Send code');
    expect(find(placed.prompt, '#heading', 'Verify it’s you')).to.exist;
    expect(visibleText(placed.prompt)).to.contain('You’ve been signed out');
  });
});
