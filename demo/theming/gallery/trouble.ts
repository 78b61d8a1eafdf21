import { duecare } from '../duecare-global.ts';

/** An answer that never comes: the skeleton stays. */
export const never = () => new Promise<never>(() => undefined);

export const broken = () => Promise.reject(new Error('The theme builder wants to see an error.'));

/** Fails as on a device that is offline, and says so while it fails. */
export async function offline(): Promise<never> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  try {
    return await Promise.reject(new duecare.NetworkError(true));
  } finally {
    // What waits for the answer looks whether the device is online, and does so before the next task.
    setTimeout(() => Reflect.deleteProperty(navigator, 'onLine'));
  }
}
