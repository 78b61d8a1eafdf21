import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { StepHistory } from '../../../src/base/step-history.ts';
import { nextPop, travel } from '../support/history.ts';
import { settle } from '../support/place.ts';

/** Two of them are on the page at once. */
class StepsFixture extends LitElement {
  step: string | null = 'one';
  mayReturn = true;
  isOff = false;
  /** Shown in the place of a step. */
  instead: Readonly<Record<string, string>> = {};
  readonly shown: string[] = [];
  readonly history = new StepHistory(this, {
    step: () => this.step,
    show: (step) => {
      if (!this.mayReturn) return false;
      this.shown.push(step);
      this.step = this.instead[step] ?? step;
      this.requestUpdate();
      return true;
    },
    isOff: () => this.isOff,
  });

  async to(step: string | null): Promise<void> {
    this.step = step;
    this.requestUpdate();
    await this.updateComplete;
  }
}
customElements.define('steps-fixture', StepsFixture);

const placed: StepsFixture[] = [];

async function place(changes: Partial<StepsFixture> = {}): Promise<StepsFixture> {
  const element = Object.assign(new StepsFixture(), changes);
  placed.push(element);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('the steps of an element in the history of the browser', () => {
  beforeEach(() => history.pushState({ page: 'own' }, ''));
  afterEach(() => {
    for (const element of placed.splice(0)) Object.assign(element, { step: null }).remove();
  });

  it('Back is one step back and Forward one step on, with the address and the page’s own state as they were', async () => {
    const { href } = location;
    const element = await place();
    await element.to('two');
    await element.to('three');
    await travel(-1);
    expect(element.step).to.equal('two');
    await travel(-1);
    expect(element.step).to.equal('one');
    await travel(1);
    expect(element.step).to.equal('two');
    expect(location.href).to.equal(href);
    expect((history.state as { page: string }).page).to.equal('own');
    expect(JSON.stringify(history.state)).not.to.match(/duecare=|token|Bill/);
  });

  it('a step that cannot be gone back to leads to the first entry, so that Back is pressed once', async () => {
    const element = await place();
    await element.to('two');
    await element.to('three');
    await element.to(null);
    element.mayReturn = false;
    // The second one is the element's own.
    const collapsed = nextPop().then(nextPop);
    history.back();
    await collapsed;
    await settle();
    expect(element.shown).to.deep.equal([]);
    expect((history.state as { duecare: { depth: number } }).duecare.depth).to.equal(0);
  });

  it('another step than the one asked for takes its place in the history', async () => {
    const element = await place();
    await element.to('two');
    await element.to('three');
    const { length } = history;
    element.instead = { two: 'another' };
    await travel(-1);
    expect(element.step).to.equal('another');
    expect(history.length).to.equal(length);
    expect(JSON.stringify(history.state)).to.contain('another');
  });

  it('two elements follow their own steps', async () => {
    const first = await place();
    const second = await place();
    await first.to('two');
    await second.to('two');
    await travel(-1);
    expect([first.step, second.step]).to.deep.equal(['two', 'one']);
    await travel(-1);
    expect([first.step, second.step]).to.deep.equal(['one', 'one']);
  });

  it('an element that is taken away between two steps takes its entries along', async () => {
    const element = await place();
    await element.to('two');
    const collapsed = nextPop();
    element.remove();
    await collapsed;
    expect((history.state as { duecare: { depth: number } }).duecare.depth).to.equal(0);
  });

  it('an element that is moved keeps its entries', async () => {
    const element = await place();
    await element.to('two');
    document.body.prepend(element);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect((history.state as { duecare: { depth: number } }).duecare.depth).to.equal(1);
  });

  it('entries of the page above its own lead nowhere else, and are not its own', async () => {
    const element = await place();
    await element.to('two');
    history.pushState({ modal: true }, '');
    await travel(-1);
    expect(element.step).to.equal('two');
    await travel(1);
    expect(element.step).to.equal('two');
    await travel(-1);
  });

  it('adds nothing where the page turns it off, and where the page keeps something else as its state', async () => {
    const { length } = history;
    const off = await place({ isOff: true });
    await off.to('two');
    expect(history.state).to.deep.equal({ page: 'own' });
    history.replaceState('the page’s own', '');
    const element = await place();
    await element.to('two');
    expect([history.state, history.length]).to.deep.equal(['the page’s own', length]);
  });
});
