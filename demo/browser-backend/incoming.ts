import { bubble, type Message } from '../outbox/message-view.ts';

const looks = `
  .incoming {
    position: fixed;
    inset: auto 16px 16px auto;
    z-index: 9;
    display: grid;
    gap: 8px;
    inline-size: min(22rem, 100% - 32px);
    padding: 14px 16px;
    border: 1px solid GrayText;
    border-radius: 18px;
    background: Canvas;
    color: CanvasText;
    font: 15px/1.45 system-ui, sans-serif;
    box-shadow: 0 16px 48px -12px rgb(0 0 0 / 40%);
  }
  .incoming[hidden] { display: none; }
  .incoming ul { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere; }
  .incoming p { margin: 0; }
  .incoming button { justify-self: start; min-block-size: 32px; font: inherit; }
`;

/**
 * Shows what arrives on the patient's phone while this page is open. Without a backend every page has a world of its own, so the
 * phone of another page would know nothing of it. Call `look` whenever something may have come.
 */
export function showIncoming(messages: () => Promise<readonly Message[]>): { look: () => Promise<void> } {
  const known = new Set<string>();
  const phone = document.createElement('aside');
  const list = document.createElement('ul');
  const close = document.createElement('button');
  phone.className = 'incoming';
  phone.hidden = true;
  phone.setAttribute('aria-label', 'The phone of the patient');
  list.setAttribute('role', 'status');
  close.textContent = 'Close';
  close.addEventListener('click', () => (phone.hidden = true));
  phone.append(list, close);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(phone);

  return {
    async look() {
      const all = await messages();
      const isFirst = known.size === 0;
      const news = all.filter(({ id }) => !known.has(id));
      for (const { id } of news) known.add(id);
      const [newest] = news;
      if (isFirst || !newest) return;
      list.replaceChildren(bubble(newest));
      phone.hidden = false;
    },
  };
}
