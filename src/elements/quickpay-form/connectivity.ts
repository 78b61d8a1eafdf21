import type { ReactiveControllerHost } from 'lit';

/** Tells, while the host is on the page, when the browser thinks that the device went on- or offline: a hint, no more. */
export function watchConnectivity(host: ReactiveControllerHost, onChange: (online: boolean) => void): void {
  const changed = () => onChange(navigator.onLine);
  host.addController({
    hostConnected() {
      addEventListener('online', changed);
      addEventListener('offline', changed);
    },
    hostDisconnected() {
      removeEventListener('online', changed);
      removeEventListener('offline', changed);
    },
  });
}
