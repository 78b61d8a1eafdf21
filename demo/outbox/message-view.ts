/** One message as the mock backend's outbox tells it. */
export interface Message {
  id: string;
  channel: 'email' | 'text';
  to: string;
  /** Of an email; null for a text. */
  subject: string | null;
  body: string;
  /** UTC instant. */
  sentAt: string;
}

const time = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** A text message in the thread. */
export function bubble(message: Message): HTMLElement {
  const item = element('li', 'bubble');
  const text = element('p');
  text.append(...withLinks(message.body));
  item.append(timeOf(message), text);
  return item;
}

/** An email in the list, closed until it is opened. */
export function letter(message: Message): HTMLElement {
  const item = element('li', 'letter');
  const details = element('details');
  const summary = element('summary');
  const subject = element('span', 'letter-subject', message.subject ?? '');
  summary.append(element('span', 'letter-from', `To ${message.to}`), timeOf(message), subject);
  const body = element('div', 'letter-body');
  body.append(...withLinks(message.body));
  details.append(summary, body);
  item.append(details);
  return item;
}

function timeOf({ sentAt }: Message): HTMLElement {
  const stamp = document.createElement('time');
  stamp.dateTime = sentAt;
  stamp.textContent = time.format(new Date(sentAt));
  return stamp;
}

/** Addresses become links, as on a phone; everything else stays text. */
function withLinks(text: string): (Node | string)[] {
  return text.split(/(https?:\/\/\S+)/).map((part) => {
    if (!URL.canParse(part) || !/^https?:/.test(part)) return part;
    const link = document.createElement('a');
    link.href = part;
    link.textContent = part;
    return link;
  });
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(text);
  return made;
}
