import type { Application } from './account-fold.ts';

/** A line that money can be applied to. */
export interface OpenLine {
  id: string;
  date: string;
  remaining: number;
}

/**
 * Spreads an amount over lines, oldest first, each at most to its remaining amount. What the lines cannot take is `rest`;
 * the applications and the rest always sum to the amount.
 */
export function allocate(lines: readonly OpenLine[], amount: number): { applications: Application[]; rest: number } {
  const applications: Application[] = [];
  let rest = amount;
  for (const line of lines.toSorted(oldestFirst)) {
    if (rest === 0) break;
    const part = Math.min(rest, line.remaining);
    if (part > 0) applications.push({ line: line.id, amount: part });
    rest -= part;
  }
  return { applications, rest };
}

/** By date of service, then by visit and line as numbers: `67563-4` comes before `67563-10`. */
export function oldestFirst(one: { date: string; id: string }, other: { date: string; id: string }): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  const [visit = 0, line = 0] = one.id.split('-').map(Number);
  const [otherVisit = 0, otherLine = 0] = other.id.split('-').map(Number);
  return visit - otherVisit || line - otherLine;
}
