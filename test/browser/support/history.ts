import { settle } from './place.ts';

/** Presses Back (or Forward) as often as said, and resolves when the browser is there and everything that followed has happened. */
export async function travel(delta: number): Promise<void> {
  const popped = nextPop();
  history.go(delta);
  await popped;
  await settle();
}

/** The next time that the browser comes to another entry. */
export function nextPop(): Promise<void> {
  return new Promise((resolve) => addEventListener('popstate', () => resolve(), { once: true }));
}
