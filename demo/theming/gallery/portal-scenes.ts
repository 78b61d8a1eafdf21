import { html, type TemplateResult } from 'lit';
import { find, press, type } from './drive.ts';
import type { Scene, SceneGroup } from './scene.ts';
import { broken, never, offline } from './trouble.ts';

type Answers = NonNullable<Scene['answers']>;

/** The states that every list has, and then its own. `method` is what the client asks for it. */
function list(
  title: string,
  tag: string,
  content: TemplateResult,
  method: 'listStatements' | 'listReceipts' | 'listVisits' | 'listPaymentMethods',
  ...own: readonly Scene[]
): SceneGroup {
  const answering = (answer: () => Promise<never>): Answers => ({ [method]: answer });
  return {
    tag,
    title,
    scenes: [
      ...own,
      { name: 'Loading', content, answers: answering(never) },
      { name: 'Error', content, answers: answering(broken) },
      { name: 'Offline', content, answers: answering(offline) },
    ],
  };
}

const statements = html`<duecare-statement-list heading-level="3"></duecare-statement-list>`;
const receipts = html`<duecare-receipt-list heading-level="3"></duecare-receipt-list>`;
const visits = html`<duecare-visit-list heading-level="3"></duecare-visit-list>`;
const savedCards = html`<duecare-saved-cards heading-level="3"></duecare-saved-cards>`;
const nothing = { items: [], nextCursor: null };

const prompt = html`<duecare-mfa-prompt heading-level="3"><p>What only Maria may see.</p></duecare-mfa-prompt>`;
const identify = async (place: HTMLElement) => {
  await type(place, 'input[autocomplete=given-name]', 'Maria');
  await type(place, 'input[autocomplete=family-name]', 'Garcia');
  await type(place, 'input[type=tel]', '(555) 555-0186');
  await press(place, 'Send code');
  await find(place, 'input[autocomplete=one-time-code]');
};

export const portalScenes: readonly SceneGroup[] = [
  list(
    'Statements',
    'duecare-statement-list',
    statements,
    'listStatements',
    { name: 'Filled', content: statements },
    { name: 'Empty', content: statements, answers: { listStatements: () => Promise.resolve(nothing) } },
  ),
  {
    tag: 'duecare-statement-viewer',
    title: 'Statement',
    scenes: [
      {
        name: 'Past due',
        content: ({ statementId }) =>
          html`<duecare-statement-viewer heading-level="3" statement-id=${statementId}></duecare-statement-viewer>`,
      },
    ],
  },
  list(
    'Receipts',
    'duecare-receipt-list',
    receipts,
    'listReceipts',
    { name: 'Filled', content: receipts },
    { name: 'Empty', content: receipts, answers: { listReceipts: () => Promise.resolve(nothing) } },
  ),
  {
    tag: 'duecare-receipt-viewer',
    title: 'Receipt',
    scenes: [
      {
        name: 'Paid',
        world: 'paid-up',
        content: ({ receiptId }) =>
          html`<duecare-receipt-viewer heading-level="3" receipt-id=${receiptId}></duecare-receipt-viewer>`,
      },
    ],
  },
  list('Visits', 'duecare-visit-list', visits, 'listVisits', { name: 'Filled', world: 'family', content: visits }),
  list('Saved cards', 'duecare-saved-cards', savedCards, 'listPaymentMethods', { name: 'Filled', content: savedCards }),
  {
    tag: 'duecare-portal-pay',
    title: 'Pay in the portal',
    scenes: [
      {
        name: 'A family',
        world: 'family',
        content: html`<duecare-portal-pay heading-level="3"></duecare-portal-pay>`,
      },
    ],
  },
  {
    tag: 'duecare-mfa-prompt',
    title: 'One-time code',
    scenes: [
      { name: 'Identity', content: prompt, visitor: 'stranger' },
      { name: 'Waiting for the code', content: prompt, visitor: 'stranger', then: identify },
      {
        name: 'A wrong code',
        content: prompt,
        visitor: 'stranger',
        async then(place) {
          await identify(place);
          await type(place, 'input[autocomplete=one-time-code]', '000000');
          await press(place, 'Verify');
          await find(place, '[aria-invalid=true]');
        },
      },
    ],
  },
  {
    tag: 'duecare-payment-qr',
    title: 'QR code',
    scenes: [
      {
        name: 'On a statement',
        world: 'family',
        content: html`<duecare-payment-qr heading-level="3"></duecare-payment-qr>`,
      },
    ],
  },
  {
    tag: 'duecare-portal',
    title: 'Portal',
    scenes: [{ name: 'Home', content: html`<duecare-portal heading-level="3"></duecare-portal>` }],
  },
];
