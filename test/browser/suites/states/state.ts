/** One element in one state, as the suites see it. */
export interface ElementState {
  /** For the test's name: `balance card, past due`. */
  name: string;
  /** Puts it on the page and resolves with it when it stands still. */
  show: () => Promise<HTMLElement>;
}
