import { selfPay } from './appointments.ts';
import type { Chronicle } from './chronicle.ts';
import { brooks } from './households.ts';

/** Walter Brooks: $140.00 went to collections in spring, and another $140.00 is due now, at the practice. */
export function collections(chronicle: Chronicle): readonly string[] {
  chronicle.daysAgo(260);
  const walter = chronicle.open(brooks);
  const lines = chronicle.visit(selfPay('p-22876'));
  chronicle.daysAgo(250);
  chronicle.statement(walter);
  chronicle.daysAgo(130);
  chronicle.book.sendToCollections(walter, lines);
  chronicle.daysAgo(20);
  chronicle.visit(selfPay('p-22876'));
  chronicle.daysAgo(14);
  chronicle.statement(walter);
  return [walter];
}
