type Task = () => unknown;

const begin: Task[] = [];
const end: Task[] = [];

// The suites' helpers tidy up after each test. Here every state is one.
Object.assign(globalThis, { beforeEach: (task: Task) => begin.push(task), afterEach: (task: Task) => end.push(task) });

/** What the helpers want done after the last state and before the next one. */
export async function betweenStates(): Promise<void> {
  for (const task of [...end, ...begin]) await task();
}
