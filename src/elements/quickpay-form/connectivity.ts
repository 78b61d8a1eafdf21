import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The browser's hint whether the device is online, and word when it changes. */
export class Connectivity implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (online: boolean) => void;

  constructor(host: ReactiveControllerHost, onChange: (online: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get online(): boolean {
    return navigator.onLine;
  }

  hostConnected(): void {
    addEventListener('online', this.#changed);
    addEventListener('offline', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#changed);
    removeEventListener('offline', this.#changed);
  }

  readonly #changed = () => {
    this.#onChange(this.online);
    this.#host.requestUpdate();
  };
}
