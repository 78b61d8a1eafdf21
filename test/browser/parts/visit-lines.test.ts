import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { ReceiptLine, ReceiptVisit } from '../../../src/contract/index.ts';
import { visitBlock, type VisitBlockOptions } from '../../../src/parts/visit-lines.ts';
import { en } from '../../../src/text/en.ts';
import { formatMessage } from '../../../src/text/message.ts';
import { baseStyles, cardStyles, tokens, visitLinesStyles } from '../../../src/theme/index.ts';
import { assertAccessible } from '../support/axe.ts';
import { findAll } from '../support/find.ts';
import { itemizedReceipt } from '../support/samples/receipts.ts';

const visit = itemizedReceipt.visits.find(({ id }) => id === '67563') ?? raise('The sample has no such visit.');

/** Puts a visit on the page as an element would: in a shadow root, with the styles it needs. */
async function place(
  width: number,
  options: Partial<VisitBlockOptions<ReceiptLine>> = {},
  shown: ReceiptVisit = visit,
) {
  await setViewport({ width, height: 800 });
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens, baseStyles, cardStyles, visitLinesStyles]
    .flat()
    .flatMap(({ styleSheet }) => styleSheet ?? []);
  const text: VisitBlockOptions<ReceiptLine>['text'] = (key, values = {}) => formatMessage(en[key], values, 'en-US');
  render(visitBlock(shown, { text, locale: 'en-US', headingLevel: 3, ...options }), root);
  return { host, root };
}

function raise(message: string): never {
  throw new TypeError(message);
}

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** What a row says to somebody who sees it. */
const seen = (row: Element) =>
  findAll(row, 'th, td').map((cell) => {
    const label = getComputedStyle(cell, '::before').content;
    return label === 'none' ? words(cell) : `${cell.dataset.label ?? ''} ${words(cell)}`;
  });

describe('the lines of a visit', () => {
  it('A-16: are a table with headers for columns and rows where there is room', async () => {
    const { host, root } = await place(900);
    expect(findAll(root, 'th[scope=col]').map(words)).to.deep.equal([
      'Service',
      'Billed',
      'Adjusted',
      'Insurance pending',
      'Insurance paid',
      'Patient paid',
      'Remaining',
    ]);
    const [first] = findAll(root, 'tbody tr');
    expect(first && seen(first)).to.deep.equal([
      'Office visit, established patient67563-1 · CPT 99213',
      '$185.00',
      '$42.00',
      '$0.00',
      '$98.00',
      '$45.00',
      '$0.00',
    ]);
    const [total] = findAll(root, 'tfoot tr');
    expect(total && seen(total)).to.deep.equal(['Total', '$227.40', '$57.00', '$0.00', '$98.00', '$72.40', '$0.00']);
    await assertAccessible(host);
  });

  it('A-12: are blocks of labels and values in a narrow column, without amounts of 0 that say nothing', async () => {
    const { host, root } = await place(360);
    const [, second] = findAll(root, 'tbody tr');
    expect(second && seen(second)).to.deep.equal([
      'Complete blood count67563-2 · CPT 85025',
      'Billed $42.40',
      'Adjusted $15.00',
      'Patient paid $27.40',
      'Remaining $0.00',
    ]);
    await assertAccessible(host);
  });

  it('are a table on paper, however narrow the screen was', async () => {
    const { root } = await place(360);
    await emulateMedia({ media: 'print' });
    const [, second] = findAll(root, 'tbody tr');
    expect(second && seen(second)).to.have.length(7);
    await emulateMedia({ media: 'screen' });
  });

  it('carry a further column where a document has one', async () => {
    const { root } = await place(900, { extra: { label: 'This payment', of: ({ applied }) => applied } });
    expect(findAll(root, 'th[scope=col]').map(words).at(-1)).to.equal('This payment');
    expect(findAll(root, 'td.extra').map(words)).to.deep.equal(['$45.00', '$27.40', '$72.40']);
  });

  it('say date, patient, provider and facility above, or what of it the page has not said yet', async () => {
    const { root } = await place(900);
    expect(findAll(root, '.visit-head').map(words).join()).to.equal(
      'Visit on Oct 6, 2026 Patient Maria Garcia Provider Adaeze Okafor, MD Facility Fernhill Millbrook',
    );
    const { root: short } = await place(900, { facts: ['facility'] });
    expect(findAll(short, '.visit-head').map(words).join()).to.equal(
      'Visit on Oct 6, 2026 Facility Fernhill Millbrook',
    );
  });

  it('say what is with collections, and leave it out of the total', async () => {
    const lines = visit.lines.map((line, at) => ({ ...line, remaining: line.billed, inCollections: at === 0 }));
    const { root } = await place(900, {}, { ...visit, lines });
    const [first] = findAll(root, 'tbody th');
    expect(first && words(first)).to.contain('With a collection agency: call us to pay it');
    expect(findAll(root, 'tfoot .remaining').map(words)).to.deep.equal(['$42.40']);
  });
});
