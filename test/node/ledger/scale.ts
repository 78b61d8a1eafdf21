/** Counts as the requirements name them when `DUECARE_FULL=1`; smaller ones for every day. */
export function scaled(everyDay: number, full: number): number {
  return process.env.DUECARE_FULL === '1' ? full : everyDay;
}
