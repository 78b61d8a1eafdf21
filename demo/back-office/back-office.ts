import { html, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { CommandKeys } from './command-keys.ts';
import type { Desk, Memory, Place, View } from './desk.ts';
import { fieldsOf } from './fields.ts';
import { navigation, placeOf, sections } from './sections.ts';
import { said, type Said } from './said.ts';
import { createStaffApi } from './staff-api.ts';
import { Refusal, staffRequest } from './staff-request.ts';
import { createWriter, dayAt } from './writer.ts';

/** How long to leave the backend alone between two looks at it, at least, in milliseconds. */
const INTERVAL = 2_000;

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
}

const office = { nav: part('sections'), content: part('content'), now: part('now'), said: part('said') };
const staff = createStaffApi(staffRequest(part('back-office').getAttribute('base-url') ?? ''));
const memory: Memory = {
  search: '',
  lines: 20,
  usage: { from: '', to: '', show: 'sessions by origin' },
  transactions: 0,
  repeatedCheck: null,
};
const keys = new CommandKeys();

let place: Place = placeOf(location.hash);
let painting = 0;
let working = false;
let timer = 0;

function say(what: Said | null): void {
  render(
    said(what, () => say(null)),
    office.said,
  );
}

/** Does one thing at a time, shows what has changed, and says what came of it. */
async function work(does: () => Promise<string>): Promise<boolean> {
  if (working) return false;
  working = true;
  // So that the same words are read aloud again.
  say(null);
  const came = await outcome(does);
  await paint();
  working = false;
  say(came);
  // What was pressed may be gone with what it did.
  if (document.activeElement === document.body) office.content.querySelector('h1')?.focus();
  return came.kind === 'done';
}

async function outcome(does: () => Promise<string>): Promise<Said> {
  try {
    return { kind: 'done', text: await does() };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', text: error.message };
    console.error(error);
    return { kind: 'refused', text: 'The mock backend does not answer.' };
  }
}

async function desk(): Promise<Desk> {
  const [settings, { now }] = await Promise.all([staff.practice(), staff.clock()]);
  const { currency, timeZone } = settings.practice;
  return {
    staff,
    settings,
    now,
    today: dayAt(now, timeZone),
    write: createWriter(currency, timeZone),
    memory,
    width: (office.content.querySelector('h1') ?? office.content).clientWidth,
    refresh: () => void paint(),
    clicks:
      (does) =>
      ({ currentTarget }) => {
        if (!(currentTarget instanceof Element)) return;
        void work(() => does(keys.keyOf(currentTarget, currentTarget.textContent))).then((done) => {
          if (done) keys.done(currentTarget);
        });
      },
    submits:
      (does, after = 'empty') =>
      (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        if (!(form instanceof HTMLFormElement)) return;
        const content = JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
        void work(async () => does({ ...fieldsOf(form, currency), key: keys.keyOf(form, content) })).then((done) => {
          if (done) keys.done(form);
          if (done && after === 'empty') form.reset();
        });
      },
  };
}

async function view(at: Desk): Promise<View> {
  try {
    return await sections[place.section](at, place.item);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { title: 'Not here', body: html`<p>${error.message}</p>` };
  }
}

/** Shows the place as the backend has it now. A later painting overtakes an earlier one that is still waiting for answers. */
async function paint(): Promise<void> {
  const mine = ++painting;
  const began = performance.now();
  clearTimeout(timer);
  try {
    const at = await desk();
    const { title, body } = await view(at);
    if (mine !== painting) return;
    const { name } = at.settings.practice;
    document.title = `${title}: back office of ${name}`;
    render(navigation(place), office.nav);
    render(
      keyed(
        `${place.section}/${place.item ?? ''}`,
        html`<h1 tabindex="-1">${title}</h1>
          ${body}`,
      ),
      office.content,
    );
    render(html`${name}, <time datetime=${at.now}>${at.write.time(at.now)}</time>`, office.now);
  } catch (error) {
    if (mine !== painting) return;
    console.error(error);
    render(html`<p role="alert">The mock backend does not answer. Is the demo still running?</p>`, office.now);
  }
  // A page that takes long to ask for is asked for less often.
  timer = window.setTimeout(() => void paint(), Math.max(INTERVAL, 10 * (performance.now() - began)));
}

async function moved(): Promise<void> {
  place = placeOf(location.hash);
  say(null);
  await paint();
  office.nav
    .querySelector(':not([aria-current=false])[aria-current]')
    ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  office.content.querySelector('h1')?.focus();
  window.scrollTo({ top: 0 });
}

addEventListener('hashchange', () => void moved());
addEventListener('resize', () => void paint());
part('skip').addEventListener('click', (event) => {
  event.preventDefault();
  office.content.focus();
});
say(null);
void paint();
