import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadState } from '../base/loading.ts';
import type { MoreState } from '../base/paged.ts';

/** A list that comes page by page. */
interface List {
  readonly state: LoadState<readonly unknown[]>;
  readonly pending: boolean;
  readonly items: readonly unknown[];
  readonly moreState: MoreState;
}

export interface ListWords {
  /** How many there are now; `more`: and more to come. */
  count: (count: number, more: boolean) => string;
  /** Why there is nothing to show. */
  trouble: (state: Exclude<LoadState<unknown>, { kind: 'loading' | 'loaded' }>) => string;
  say: (text: string) => void;
}

/** Says what has become of a list. What it shows at first is read with the page; what comes later is announced. */
export class ListNews implements ReactiveController {
  readonly #list: List;
  readonly #words: ListWords;
  #before: LoadState<unknown>['kind'] | undefined;
  #told: readonly unknown[] | undefined;
  #quiet = true;

  constructor(host: ReactiveControllerHost, list: List, words: ListWords) {
    this.#list = list;
    this.#words = words;
    host.addController(this);
  }

  hostUpdated(): void {
    const { state, pending } = this.#list;
    const before = this.#before;
    this.#before = state.kind;
    // With the session goes what it showed, from here too.
    if (state.kind !== 'loaded') this.#told = undefined;
    if (state.kind === 'loading' || pending) return;
    if (state.kind === 'loaded') this.#tell(state.value);
    else if (before && state.kind !== before) this.#words.say(this.#words.trouble(state));
    this.#quiet = false;
  }

  #tell(pages: readonly unknown[]): void {
    if (pages === this.#told) return;
    this.#told = pages;
    const { items, moreState } = this.#list;
    if (!this.#quiet) this.#words.say(this.#words.count(items.length, moreState !== 'none'));
  }
}
