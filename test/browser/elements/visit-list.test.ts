import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { PortalClient } from '../../../src/client/index.ts';
import type { VisitPage, VisitQuery } from '../../../src/contract/index.ts';
import '../../../src/elements/visit-list/define.ts';
import { announcements } from '../support/announcements.ts';
import { later } from '../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../support/fake-portal-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { leosSecondVisit, visitChoices, visitsByPlace } from '../support/samples/visits.ts';

async function place(listVisits: PortalClient['listVisits'] = () => Promise.resolve(visitsByPlace)) {
  await setViewport({ width: 1000, height: 800 });
  const queries: (VisitQuery | undefined)[] = [];
  const client = fakePortalClient({
    listVisits: (options) => {
      queries.push(options?.query);
      return listVisits(options);
    },
  });
  const provider = await placeInPortal(client, html`<duecare-visit-list></duecare-visit-list>`);
  await settle();
  return { provider, client, queries, list: find(provider, 'duecare-visit-list') };
}

async function choose(list: HTMLElement, selector: string, value: string) {
  const field = find(list, selector);
  if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  field.dispatchEvent(new Event('change'));
  await settle();
}

const headings = (list: HTMLElement) =>
  findAll(list, '[role=heading]').map((heading) => `${heading.ariaLevel ?? ''} ${visibleText(heading)}`);

describe('the list of visits', () => {
  it('heads visits with facility, provider and patient, each said once', async () => {
    const { list } = await place();
    expect(headings(list)).to.deep.equal([
      '2 Visits',
      '3 Fernhill Millbrook',
      '4 Adaeze Okafor, MD · Patient: Maria Garcia',
      '5 Visit on Oct 6, 2026',
      '3 Fernhill Riverside',
      '4 Karin Lind, NP · Patient: Leo Garcia',
      '5 Visit on Nov 3, 2026',
      '5 Visit on Oct 20, 2026',
    ]);
    const text = visibleText(list);
    expect(text).to.contain('67563-1 · CPT 99213 $185.00 $42.00 $0.00 $98.00 $13.10 $31.90');
    expect(text).to.contain('Since your last statement $65.00 remaining');
    expect(text).to.contain('Nothing remaining');
  });

  it('by date has each visit say its patient, provider and facility itself', async () => {
    const { list, queries } = await place();
    await choose(list, '#order', 'date');
    expect(queries.at(-1)?.order).to.equal('date');
    expect(headings(list)).to.deep.equal([
      '2 Visits',
      '3 Visit on Oct 6, 2026',
      '3 Visit on Nov 3, 2026',
      '3 Visit on Oct 20, 2026',
    ]);
    expect(visibleText(list)).to.contain('Patient Leo Garcia Provider Karin Lind, NP Facility Fernhill Riverside');
  });

  it('asks for open balances at first, and for the rest when that is wanted', async () => {
    const { list, queries } = await place();
    await choose(list, '#show', 'since-statement');
    await choose(list, '#show', 'all');
    expect(queries.map((query) => query?.show)).to.deep.equal(['open', 'since-statement', 'all']);
  });

  it('A-07: filters by patient, provider, facility and dates, says what came of it, and clears all at once', async () => {
    const { list, queries } = await place((options) =>
      Promise.resolve({
        ...visitsByPlace,
        items: visitsByPlace.items.filter(({ patient }) => (options?.query?.patientId ?? patient.id) === patient.id),
      }),
    );
    const heard = announcements(list);
    find(list, 'summary', 'Filters').click();
    await choose(list, '#patient', 'p-31907');
    await choose(list, '#provider', 'pr-okafor');
    await choose(list, '#facility', 'f-millbrook');
    await choose(list, '#from', '2026-10-01');
    await choose(list, '#to', '2026-10-31');
    expect(queries.at(-1)).to.deep.equal({
      limit: '20',
      show: 'open',
      order: 'place',
      patientId: 'p-31907',
      providerId: 'pr-okafor',
      facilityId: 'f-millbrook',
      from: '2026-10-01',
      to: '2026-10-31',
    });
    expect(heard.at(-1)).to.equal('1 visit is shown.');
    find(list, 'summary', 'Filters (5 set)');
    find(list, 'button', 'Clear all filters').click();
    await settle();
    expect(queries.at(-1)).to.deep.equal({ limit: '20', show: 'open', order: 'place' });
    expect(heard.at(-1)).to.equal('3 visits are shown.');
    expect(findAll(list, 'select').map((select) => select instanceof HTMLSelectElement && select.value)).to.deep.equal([
      'open',
      'place',
      '',
      '',
      '',
    ]);
  });

  it('A-08: says at the field when the last day is before the first, and goes on with the first alone', async () => {
    const { list, queries } = await place();
    find(list, 'summary', 'Filters').click();
    await choose(list, '#from', '2026-10-02');
    await choose(list, '#to', '2026-10-01');
    expect(find(list, '#to').getAttribute('aria-invalid')).to.equal('true');
    expect(find(list, '#to').getAttribute('aria-describedby')).to.equal('to-error');
    expect(visibleText(list)).to.contain('The end date is before the start date. Choose a later date.');
    expect(queries.at(-1)).to.include({ from: '2026-10-02' }).and.not.have.property('to');
  });

  it('does not offer a choice of one', async () => {
    const filters = { ...visitChoices, patients: visitChoices.patients.slice(0, 1) };
    const { list } = await place(() => Promise.resolve({ ...visitsByPlace, filters }));
    find(list, 'summary', 'Filters').click();
    await settle();
    expect(findAll(list, '#patient')).to.deep.equal([]);
    expect(findAll(list, '#provider')).to.have.length(1);
  });

  it('goes from nothing open to all visits, with the focus where that was chosen', async () => {
    const { list, queries } = await place((options) =>
      Promise.resolve({ ...visitsByPlace, items: options?.query?.show === 'all' ? visitsByPlace.items : [] }),
    );
    expect(visibleText(list)).to.contain('No open balances');
    find(list, 'button', 'Show all visits').click();
    await settle();
    expect(queries.at(-1)?.show).to.equal('all');
    expect(headings(list)).to.have.length(8);
    expect(list.shadowRoot?.activeElement?.id).to.equal('show');
  });

  it('brings ten pages as the end comes near, the rest by the button, and the focus goes on with the last', async () => {
    const pages = ['', ...Array.from({ length: 10 }, (_, at) => `page${String(at + 2)}`)];
    const { list, queries } = await place((options) => {
      const at = pages.indexOf(options?.query?.cursor ?? '');
      const visit = { ...leosSecondVisit, id: String(70_000 + at) };
      return Promise.resolve({ items: [visit], nextCursor: pages[at + 1] ?? null, filters: visitChoices });
    });
    const heard = announcements(list);
    for (let page = 2; page <= 11; page++) {
      window.scrollTo(0, document.documentElement.scrollHeight);
      await settle();
    }
    expect(queries).to.have.length(10);
    expect(visibleText(list)).to.contain('10 visits, and more below');
    expect(heard, 'nobody asked').to.deep.equal([]);
    find(list, 'button', 'Show more visits').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(heard).to.deep.equal(['11 visits are shown.']);
    expect(findAll(list, '#more')).to.deep.equal([]);
    expect(list.shadowRoot?.activeElement?.getAttribute('data-page')).to.equal('10');
    expect(headings(list).filter((heading) => heading.includes('Patient: '))).to.have.length(1);
  });

  it('keeps what it has when more cannot be had, and asks again for it alone', async () => {
    let fails = true;
    const { list, queries } = await place((options) => {
      if (!options?.query?.cursor) return Promise.resolve({ ...visitsByPlace, nextCursor: 'two' });
      return fails ? Promise.reject(new Error('broken')) : Promise.resolve({ ...visitsByPlace, items: [] });
    });
    find(list, '#more').click();
    await settle();
    expect(visibleText(list)).to.contain('We couldn’t load more visits.');
    const asked = queries.length;
    await settle();
    expect(queries).to.have.length(asked);
    fails = false;
    find(list, '#more').click();
    await settle();
    expect(queries.at(-1)?.cursor).to.equal('two');
    expect(visibleText(list)).not.to.contain('We couldn’t load more visits.');
  });

  it('S-05: forgets visits and filters with the session', async () => {
    const { list, provider, queries } = await place();
    await choose(list, '#show', 'all');
    const session = {
      id: 's-1',
      accountKey: 'k-1',
      idleExpiresAt: '2026-11-21T16:15:00.000Z',
      expiresAt: '2026-11-21T17:00:00.000Z',
      verifiedAt: null,
      extensionsLeft: 10,
    };
    const token = 'a-token-of-22-letters-and-more';
    provider.connection?.session.open({ token, session: { ...session, scope: 'quickpay' } });
    await settle();
    expect(visibleText(list)).to.contain('Verify it’s you to see your visits');
    expect(visibleText(list)).not.to.match(/Garcia|Fernhill|\$/);
    provider.connection?.session.open({ token, session: { ...session, scope: 'portal' } });
    await settle();
    expect(queries.at(-1)).to.deep.equal({ limit: '20', show: 'open', order: 'place' });
    const shown = find(list, '#show');
    expect(shown instanceof HTMLSelectElement && shown.value).to.equal('open');
  });

  it('N-11: aborts when it leaves the page', async () => {
    const pages = later<VisitPage>();
    const { list } = await place(pages.answer);
    list.remove();
    expect(pages.waiting[0]?.signal?.aborted).to.be.true;
  });
});
