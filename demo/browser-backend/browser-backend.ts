import { http, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import type { App } from '../../mock-server/app.ts';
import { mswHandlers } from '../../mock-server/msw.ts';
import { newStaffSecret } from '../../mock-server/staff-secret.ts';
import { systemRandom } from '../../mock-server/system-environment.ts';
import { askStaffOf, sendNoticeTo } from '../server/ask-staff.ts';
import { createDemoApi } from '../server/demo-api.ts';
import { invitePayer } from '../server/invite-payer.ts';
import type { Message } from '../outbox/message-view.ts';
import { demoOrigins } from './demo-origins.ts';
import { showIncoming } from './incoming.ts';
import { allowWorkerScript } from './worker-policy.ts';
import { createPageWorld } from './world.ts';

// Starts the mock backend inside the page and then loads the scripts the page is about. See docs/decisions/demo-without-a-backend.md.
const WORKER = '/mockServiceWorker.js';
const scripts = document.currentScript?.dataset.scripts?.split(' ') ?? [];

/** Other pages of the demo are asked for without a backend too. */
function stayWithoutBackend(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.searchParams.has('backend')) continue;
    url.searchParams.set('backend', 'browser');
    link.href = url.href;
  }
  for (const name of ['account-url', 'pay-href', 'section-href']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      element.setAttribute(name, `${address}${address.includes('?') ? '&' : '?'}backend=browser`);
    }
  }
}

/** The pages that payment links lead to. The pay page is opened with one, the account page by whoever brings one along. */
function openLink(paymentLink: string): void {
  if (location.pathname === '/pay/' && location.hash === '') history.replaceState(null, '', paymentLink);
}

/** An app that lets the patient's phone be looked at after everything that may have sent a message. */
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
  const origins = demoOrigins();
  const staffSecret = newStaffSecret(systemRandom);
  const app = createPageWorld(origins, staffSecret);
  const askStaff = askStaffOf(app, origins.backend, staffSecret);
  const sendNotice = sendNoticeTo(app, origins.backend);
  // The worker takes requests of this page alone.
  const api = createDemoApi({ askStaff, sendNotice, staffSecret, mayAsk: () => true });
  const { paymentLink } = await invitePayer(askStaff);

  allowWorkerScript(WORKER);
  const own = http.all('/:place/:thing', async ({ request }) => (await api.fetch(request)) ?? passthrough());
  const phone = showIncoming(async () => (await askStaff('/outbox')) as Message[]);
  await phone.look();
  await setupWorker(...mswHandlers(withPhone(app, phone.look)), own).start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: WORKER },
  });

  stayWithoutBackend();
  openLink(paymentLink);
  for (const script of scripts) await import(script);
}

void start();
