import { version } from './version.ts';
import { warn } from './warn.ts';

/** Defines an element. A copy of the SDK that was there first keeps what it has defined, and the console says so once. */
export function register(tag: string, element: CustomElementConstructor): void {
  const defined = customElements.get(tag);
  if (!defined) customElements.define(tag, element);
  else if (defined !== element) {
    warn({
      message: `Duecare ${version} came after another copy, which stays. Keep one.`,
      code: 'loaded_twice',
    });
  }
}
