import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** On `document`: elements with steps in the history add the names that they have taken. */
const NAMES_REQUEST = 'duecare-step-names';

/** What `history.state` has beside the page's own: how many entries are below it that steps have added, and the step of each element. */
interface StepEntry {
  depth: number;
  steps: Readonly<Record<string, string>>;
}

export interface StepHistoryOptions {
  /** The step on the screen; null while something else is there. */
  step: () => string | null;
  /** Back or Forward leads to this step. False: nothing can be gone back to any more. */
  show: (step: string) => boolean;
  /** Leaves the history alone. */
  isOff: () => boolean;
}

/**
 * Adds an entry to the browser's history with every step of its host, so that Back is one step back. The address stays, and so
 * does the page's own `history.state`; a page that keeps something else there than a plain object is left alone.
 */
export class StepHistory implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: StepHistoryOptions;
  #name = '';
  /** The step of the present entry; undefined before the first. */
  #step: string | undefined;
  /** The browser has led to the present entry: another step than it says takes its place. */
  #isBack = false;
  /** On the way back to the first entry, of which the step on the screen is independent. */
  #isReturning = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: StepHistoryOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Begins at the present entry: the steps are those of somebody else now. */
  restart(): void {
    this.#step = undefined;
  }

  hostConnected(): void {
    const taken = new Set<string>();
    document.dispatchEvent(new CustomEvent(NAMES_REQUEST, { detail: taken }));
    // The same after a reload, so that entries from before it are known.
    for (let number = 1; !this.#name || taken.has(this.#name); number++)
      this.#name = `${this.#host.localName}-${number}`;
    document.addEventListener(NAMES_REQUEST, this.#onNames);
    addEventListener('popstate', this.#onPop);
  }

  hostUpdated(): void {
    const step = this.#options.step();
    if (step === null || this.#isReturning || this.#options.isOff()) return;
    const before = this.#step;
    const isBack = this.#isBack;
    this.#step = step;
    this.#isBack = false;
    if (step === before) return;
    const { depth = 0, steps = {} } = entryOf(history.state) ?? {};
    const former = before === undefined && depth > 0 ? steps[this.#name] : undefined;
    if (former !== undefined && former !== step) {
      // The host has begun anew, as after a reload: the entries below this one are of later steps than the one on the screen.
      this.#isReturning = true;
      this.#step = undefined;
      goBack(depth);
      return;
    }
    if (before === undefined || isBack) {
      if (depth > 0) this.#write('replaceState', depth, step);
      return;
    }
    if (this.#write('replaceState', depth, before)) this.#write('pushState', depth + 1, step);
  }

  /** An element that is taken away between two steps takes its entries along, unless the page has gone elsewhere. */
  hostDisconnected(): void {
    document.removeEventListener(NAMES_REQUEST, this.#onNames);
    removeEventListener('popstate', this.#onPop);
    const name = this.#name;
    const step = this.#options.isOff() ? null : this.#options.step();
    this.#name = '';
    this.#step = undefined;
    this.#isReturning = false;
    setTimeout(() => {
      const entry = entryOf(history.state);
      if (step === null || this.#host.isConnected || entry?.steps[name] !== step) return;
      if (entry.depth > 0) goBack(entry.depth);
    });
  }

  readonly #onNames = (event: Event) => (event as CustomEvent<Set<string>>).detail.add(this.#name);

  readonly #onPop = ({ state }: PopStateEvent) => {
    if (this.#isReturning) {
      this.#isReturning = false;
      this.#host.requestUpdate();
      return;
    }
    const entry = entryOf(state);
    const step = entry?.steps[this.#name];
    if (!entry || step === undefined || this.#options.isOff()) return;
    this.#step = step;
    this.#isBack = true;
    // Of entries that lead nowhere any more, Back is pressed once.
    if (!this.#options.show(step) && entry.depth > 0) history.go(-entry.depth);
  };

  /** False where the browser or the page's own state does not allow it. */
  #write(how: 'pushState' | 'replaceState', depth: number, step: string): boolean {
    const state: unknown = history.state;
    if (state !== null && Object.getPrototypeOf(state) !== Object.prototype) return false;
    const duecare: StepEntry = { depth, steps: { ...entryOf(state)?.steps, [this.#name]: step } };
    try {
      history[how]({ ...(state as object | null), duecare }, '');
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Back to the entry without a step. The entry that is left forgets its steps at once: going back takes a moment, and another
 * element that reads the entry meanwhile would go back as well, and leave the page.
 */
function goBack(depth: number): void {
  history.replaceState({ ...(history.state as object | null), duecare: undefined }, '');
  history.go(-depth);
}

function entryOf(state: unknown): StepEntry | undefined {
  const { duecare } = Object(state) as { duecare?: Partial<StepEntry> };
  return typeof duecare?.depth === 'number' && typeof duecare.steps === 'object' ? (duecare as StepEntry) : undefined;
}
