import { letter, bubble, type Message } from './message-view.ts';

/** How often to look for new messages, in milliseconds. */
const INTERVAL = 2_000;

const texts = list('texts');
const letters = list('letters');
const status = document.querySelector('#status');
const shown = new Set<string>();

function list(id: string): { element: Element; empty: Element } {
  const element = document.querySelector(`#${id}`);
  const empty = document.querySelector(`#no-${id}`);
  if (!element || !empty) throw new Error(`The page has no ${id}.`);
  return { element, empty };
}

async function messages(): Promise<Message[]> {
  const response = await fetch('/outbox/messages');
  if (!response.ok) throw new Error(`The demo answered ${String(response.status)}.`);
  return (await response.json()) as Message[];
}

/** Newest first is how they come. A phone shows the newest last, a mailbox first. */
function show(all: readonly Message[]): void {
  for (const message of all.toReversed()) {
    if (shown.has(message.id)) continue;
    shown.add(message.id);
    if (message.channel === 'text') {
      texts.element.append(bubble(message));
      texts.element.scrollTo({ top: texts.element.scrollHeight });
    } else letters.element.prepend(letter(message));
  }
  for (const { element, empty } of [texts, letters]) empty.toggleAttribute('hidden', element.childElementCount > 0);
}

/** A demo that was reset starts with an empty phone. */
function clearIfReset(all: readonly Message[]): void {
  const known = new Set(all.map(({ id }) => id));
  if ([...shown].every((id) => known.has(id))) return;
  shown.clear();
  for (const { element } of [texts, letters]) element.replaceChildren();
}

async function refresh(): Promise<void> {
  try {
    const all = await messages();
    clearIfReset(all);
    show(all);
    status?.replaceChildren();
  } catch {
    status?.replaceChildren('The demo does not answer. Is it still running?');
  }
}

void refresh();
setInterval(() => void refresh(), INTERVAL);
