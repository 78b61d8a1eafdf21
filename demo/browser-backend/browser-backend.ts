import { http, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import { mswHandlers } from '../../mock-server/msw.ts';
import { askStaffOf } from '../server/ask-staff.ts';
import { createDemoApi } from '../server/demo-api.ts';
import { invitePayer } from '../server/invite-payer.ts';
import { demoOrigins } from './demo-origins.ts';
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
}

async function start(): Promise<void> {
  const origins = demoOrigins();
  const app = createPageWorld(origins);
  const askStaff = askStaffOf(app, origins.backend);
  const api = createDemoApi(askStaff);
  const { paymentLink } = await invitePayer(askStaff);

  allowWorkerScript(WORKER);
  const own = http.all('/:place/:thing', async ({ request }) => (await api.fetch(request)) ?? passthrough());
  await setupWorker(...mswHandlers(app), own).start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: WORKER },
  });

  stayWithoutBackend();
  if (location.pathname === '/pay/' && location.hash === '') history.replaceState(null, '', paymentLink);
  for (const script of scripts) await import(script);
}

void start();
