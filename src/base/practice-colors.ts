import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { isNotConfiguredError } from '../client/index.ts';
import type { Practice, Theme } from '../contract/index.ts';
import { practiceSheet } from '../theme/practice-sheet.ts';
import { connectionContext, type ConnectionState } from './connection-context.ts';
import { Fetched } from './fetched.ts';
import { warn } from './warn.ts';

/**
 * The colours of its practice on one element. Browsers without shared style sheets (Safari before 16.4, Firefox before 101)
 * keep the standard ones.
 */
export class PracticeColors implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #practice: Fetched<Practice>;
  #connection: ConnectionState;
  #leave: (() => void) | undefined;
  #sheet: CSSStyleSheet | undefined;
  #theme: Theme | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#practice = new Fetched(host, () => {
      const connection = this.#connection;
      if (!connection || isNotConfiguredError(connection)) return null;
      const { practice } = connection;
      return { keys: [connection], version: String(practice.version), load: (signal) => practice.get(signal) };
    });
    host.addController(this);
  }

  hostConnected(): void {
    // Asked from within: an element may have a connection of its own, and gives it to what is inside.
    const inside = this.#host.renderRoot as HTMLElement;
    inside.dispatchEvent(new ContextEvent(connectionContext, inside, this.#take, true));
    // From another document an element comes back without its style sheets.
    if (this.#sheet && !this.#host.shadowRoot?.adoptedStyleSheets.includes(this.#sheet)) {
      this.#theme = this.#sheet = undefined;
    }
  }

  hostUpdate(): void {
    this.#wear(this.#practice.value?.theme);
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  /** The element updates whenever its connection changes. */
  readonly #take = (connection: ConnectionState, leave?: () => void) => {
    this.#leave = leave;
    this.#connection = connection;
  };

  #wear(theme: Theme | undefined): void {
    const root = this.#host.shadowRoot;
    if (theme === this.#theme || !root || !('adoptedStyleSheets' in root)) return;
    this.#theme = theme;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
    const page = getComputedStyle(this.#host);
    const isSet = (token: string) => page.getPropertyValue(token).trim() !== '';
    const { text, corrected } = theme ? practiceSheet(theme, isSet) : { text: '', corrected: [] };
    this.#sheet.replaceSync(text);
    if (corrected.length === 0) return;
    warn({
      message: `Corrected for contrast in the practice's theme: ${corrected.join(', ')}.`,
      code: 'theme_contrast',
    });
  }
}
