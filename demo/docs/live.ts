import { setupWorker } from 'msw/browser';
import type { App } from '../../mock-server/app.ts';
import { mswHandlers } from '../../mock-server/msw.ts';
import { newStaffSecret } from '../../mock-server/staff-secret.ts';
import { systemRandom } from '../../mock-server/system-environment.ts';
import { showIncoming } from '../browser-backend/incoming.ts';
import { allowWorkerScript } from '../browser-backend/worker-policy.ts';
import type { Message } from '../outbox/message-view.ts';
import { askStaffOf } from '../server/ask-staff.ts';
import { createLiveWorld } from './live-world.ts';
import { keepCards, nameWhatIsThere, receive } from './visitors.ts';

// Runs an example of the documentation: starts the mock backend in the page, lets the visitor in, and loads the elements.
const BACKEND = 'https://billing.example';
const own = document.currentScript as HTMLScriptElement;
const { as: visitor, world = 'past-due', script, cardOrigin = '' } = own.dataset;
const root = new URL('../', own.src);

/** The card frame has to be on another origin. On this machine the same server has two names. */
function cardFrame(): URL {
  const frame = new URL('card-frame/index.html?tokens=local', cardOrigin === '' ? root : cardOrigin);
  if (cardOrigin === '') frame.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return frame;
}

function withPhone(app: App, look: () => Promise<void>): Pick<App, 'fetch'> {
  return {
    async fetch(request) {
      const answer = await app.fetch(request);
      if (request.method === 'POST') void look();
      return answer;
    },
  };
}

async function start(): Promise<void> {
  const frame = cardFrame();
  const staffSecret = newStaffSecret(systemRandom);
  const app = createLiveWorld({
    scenario: world,
    frameUrl: frame.href,
    logoUrl: new URL('assets/logo.svg', root).href,
    staffSecret,
  });
  const askStaff = askStaffOf(app, BACKEND, staffSecret);
  for (const element of document.querySelectorAll('[processor-origin]')) {
    element.setAttribute('processor-origin', frame.origin);
  }
  keepCards(app);
  await nameWhatIsThere(askStaff);
  await receive(visitor, askStaff);

  const phone = showIncoming(async () => (await askStaff('/outbox')) as Message[]);
  await phone.look();
  const worker = new URL('mockServiceWorker.js', root).href;
  allowWorkerScript(worker);
  await setupWorker(...mswHandlers(withPhone(app, phone.look), BACKEND)).start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: worker },
  });
  await import(new URL('assets/duecare-portal.js', root).href);
  if (document.querySelector('[locale^="es"]')) await import(new URL('assets/duecare-es.js', root).href);
  if (script) await import(new URL(`live/${script}`, root).href);
}

void start();
