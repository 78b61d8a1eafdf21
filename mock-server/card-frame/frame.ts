import { readFrameParameters, type FrameParameters, type PageMessage } from '../../src/contract/card-frame.ts';
import { applyAppearance } from './appearance.ts';
import { CardForm } from './card-form.ts';
import { CodeForm } from './code-form.ts';
import { byId } from './dom.ts';
import type { FormState, FrameForm } from './frame-form.ts';
import { connectToPage, type SendToPage } from './page-connection.ts';
import { textsFor, type FrameTexts } from './texts.ts';
import { localTokens, serverTokens } from './token-source.ts';
import { WalletSheet } from './wallet-sheet.ts';

const now = () => new Date();
const parameters = readFrameParameters(location.hash);
const texts = textsFor(parameters?.locale ?? 'en');
const isWallet = parameters?.fields === 'apple-pay' || parameters?.fields === 'google-pay';

nameDocument(texts);

if (parameters && window.parent !== window) start(parameters);
else byId('alone', HTMLElement).textContent = texts.alone;

function start(wanted: FrameParameters): void {
  let send: SendToPage = () => undefined;
  let isReady = false;
  const form = formFor(
    wanted,
    (state) => send({ type: 'state', ...state }),
    () => send({ type: 'submit' }),
  );
  const { element } = form;
  element.ariaLabel = document.title;
  const height = () => element.getBoundingClientRect().height;

  // Nothing of a card outlives the page, not in the copy a browser keeps for the back button either.
  window.addEventListener('pagehide', () => form.clear());
  window.addEventListener('pageshow', () => form.clear());

  // Not before the page is shown: it is cleared then, and somebody quick would lose what they had typed.
  const connect = () =>
    connectToPage(wanted, (message, sendToPage) => {
      send = sendToPage;
      receive(message);
    });
  window.addEventListener('pageshow', connect, { once: true });

  function receive(message: PageMessage): void {
    switch (message.type) {
      case 'appearance':
        applyAppearance(document.documentElement, message.appearance);
        if (!isReady) getReady();
        break;
      case 'tokenize':
        void tokenize(message, form, wanted.origin, send);
        break;
      case 'focus':
        form.focus();
        break;
      case 'clear':
        form.clear();
        break;
      case 'locale':
        speak(textsFor(message.locale));
        break;
    }
  }

  function speak(others: FrameTexts): void {
    nameDocument(others);
    element.ariaLabel = document.title;
    form.speak(others);
  }

  function getReady(): void {
    isReady = true;
    element.hidden = false;
    send({ type: 'ready', height: height() });
    new ResizeObserver(() => send({ type: 'height', height: height() })).observe(element);
  }
}

function nameDocument({ lang, dir, title, wallet }: FrameTexts): void {
  Object.assign(document.documentElement, { lang, dir });
  document.title = isWallet ? wallet.title : title;
}

function formFor(wanted: FrameParameters, onChange: (state: FormState) => void, onSubmit: () => void): FrameForm {
  const isLocal = new URLSearchParams(location.search).get('tokens') === 'local';
  const tokens = isLocal ? localTokens(now) : serverTokens();
  switch (wanted.fields) {
    case 'security-code':
      return new CodeForm({
        card: { brand: wanted.brand, lastFour: wanted.lastFour },
        texts,
        tokens,
        onChange,
        onSubmit,
      });
    case 'apple-pay':
    case 'google-pay':
      return new WalletSheet({ wallet: wanted.fields, texts, tokens });
    default:
      return new CardForm({ texts, now, tokens, onChange, onSubmit });
  }
}

async function tokenize(
  { id, intentId, practiceId, amount, currency }: Extract<PageMessage, { type: 'tokenize' }>,
  form: FrameForm,
  origin: string,
  send: SendToPage,
): Promise<void> {
  try {
    const answer = await form.tokenize({ intentId, practiceId, origin, amount, currency });
    if (typeof answer === 'string') send({ type: 'refused', id, reason: answer });
    else send({ type: 'token', id, ...answer });
  } catch {
    send({ type: 'refused', id, reason: 'unreachable' });
  }
}
