import { supportsAdoptingStyleSheets, type ReactiveElement } from 'lit';
import type { Theme } from '../../contract/index.ts';
import { practiceSheet } from '../../theme/practice-sheet.ts';

/**
 * The practice's colours, on an element and all that is within it. Browsers without shared style sheets (Safari before 16.4,
 * Firefox before 101) keep the standard ones.
 */
export class PracticeLook {
  readonly #host: ReactiveElement;
  #sheet: CSSStyleSheet | undefined;
  #theme: Theme | undefined;
  #warned = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Before rendering. Says in the console, once, what could not be read as the practice has set it. */
  wear(theme: Theme | undefined): void {
    const root = this.#host.shadowRoot;
    if (theme === this.#theme || !root || !supportsAdoptingStyleSheets) return;
    this.#theme = theme;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
    const page = getComputedStyle(this.#host);
    const isSet = (token: string) => page.getPropertyValue(token).trim() !== '';
    const { text, corrected } = theme ? practiceSheet(theme, isSet) : { text: '', corrected: [] };
    this.#sheet.replaceSync(text);
    this.#warn(corrected.join(', '));
  }

  #warn(corrected: string): void {
    if (corrected === this.#warned) return;
    this.#warned = corrected;
    if (corrected) console.warn(`Corrected for contrast in the practice's theme: ${corrected} (theme-contrast)`);
  }
}
