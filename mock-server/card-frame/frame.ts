import { readFrameParameters, type FrameParameters, type PageMessage } from '../../src/contract/card-frame.ts';
import { applyAppearance } from './appearance.ts';
import { CardForm } from './card-form.ts';
import { byId } from './dom.ts';
import { connectToPage, type SendToPage } from './page-connection.ts';
import { textsFor } from './texts.ts';
import { localTokens, serverTokens, type TokenSource } from './token-source.ts';

const now = () => new Date();
const parameters = readFrameParameters(location.hash);
const texts = textsFor(parameters?.locale ?? 'en');

document.documentElement.lang = texts.lang;
document.documentElement.dir = texts.dir;
document.title = texts.title;

if (parameters && window.parent !== window) start(parameters);
else byId('alone', HTMLElement).textContent = texts.alone;

function start({ origin, ...rest }: FrameParameters): void {
  const isLocal = new URLSearchParams(location.search).get('tokens') === 'local';
  const tokens = isLocal ? localTokens(now) : serverTokens();
  const card = byId('card', HTMLFormElement);
  card.ariaLabel = texts.title;

  let send: SendToPage = () => undefined;
  let isReady = false;
  const form = new CardForm({ texts, now, onChange: (state) => send({ type: 'state', ...state }) });
  const height = () => card.getBoundingClientRect().height;

  // Nothing of a card outlives the page, not in the copy a browser keeps for the back button either.
  window.addEventListener('pagehide', () => form.clear());
  window.addEventListener('pageshow', () => form.clear());

  // Not before the page is shown: it is cleared then, and somebody quick would lose what they had typed.
  const connect = () =>
    connectToPage({ origin, ...rest }, (message, sendToPage) => {
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
        void tokenize(message, form, tokens, origin, send);
        break;
      case 'focus':
        form.focus();
        break;
      case 'clear':
        form.clear();
        break;
    }
  }

  function getReady(): void {
    isReady = true;
    card.hidden = false;
    send({ type: 'ready', height: height() });
    new ResizeObserver(() => send({ type: 'height', height: height() })).observe(card);
  }
}

async function tokenize(
  { id, intentId, practiceId, amount, currency }: Extract<PageMessage, { type: 'tokenize' }>,
  form: CardForm,
  tokens: TokenSource,
  origin: string,
  send: SendToPage,
): Promise<void> {
  const card = form.check();
  if (!card) {
    send({ type: 'refused', id, reason: 'incomplete' });
    return;
  }
  try {
    const answer = await tokens(card, { intentId, practiceId, origin, amount, currency });
    form.clearCode();
    if (!('flaws' in answer)) {
      send({ type: 'token', id, ...answer });
      return;
    }
    form.show(answer.flaws);
    send({ type: 'refused', id, reason: 'incomplete' });
  } catch {
    send({ type: 'refused', id, reason: 'unreachable' });
  }
}
