import type { DuecareProvider } from '../../src/elements/provider/provider.ts';
import type { OpenedSession } from '../../src/contract/index.ts';

// The portal's own script. Its server knows who is signed in and has asked the billing backend for a session; all that is left
// to do here is to hand the token over whenever Duecare wants it.
let opened: Promise<OpenedSession> | undefined;

async function openSession(): Promise<OpenedSession> {
  const response = await fetch('/portal/session', { method: 'POST' });
  if (!response.ok) throw new Error('The portal could not open a billing session.');
  return (await response.json()) as OpenedSession;
}

async function token(): Promise<string> {
  opened ??= openSession();
  try {
    return (await opened).token;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

const provider = document.querySelector<DuecareProvider>('duecare-provider');
if (provider) provider.getToken = token;
