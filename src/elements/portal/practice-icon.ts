import type { ReactiveController, ReactiveElement } from 'lit';
import { imageUrl } from './image-url.ts';

/** The practice's icon on a page that has none. */
export class PracticeIcon implements ReactiveController {
  #link: HTMLLinkElement | undefined;

  constructor(host: ReactiveElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#link?.remove();
  }

  /** `url` as the practice has it; without one, or with one that must not be loaded, there is none. */
  show(url: string | null | undefined): void {
    const href = imageUrl(url);
    if (href === null) {
      this.#link?.remove();
    } else if (this.#link?.isConnected || !document.querySelector('link[rel~="icon"]')) {
      this.#link ??= Object.assign(document.createElement('link'), { rel: 'icon', referrerPolicy: 'no-referrer' });
      if (this.#link.href !== href) this.#link.href = href;
      document.head.append(this.#link);
    }
  }
}
