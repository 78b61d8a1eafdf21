import type { Random } from '../environment.ts';
import type { CrashPoint } from '../payments/index.ts';
import { DroppedConnection } from './dropped-connection.ts';
import type { FaultRule } from './fault-rule.ts';

/** The rules in force and how often each may still hit. Starts empty. */
export interface FaultPlan {
  /** Puts rules behind those in force. */
  add(rules: readonly FaultRule[]): void;
  /** The rules in force, with what is left of `times`. */
  list(): FaultRule[];
  /** Back to a network where nothing goes wrong. */
  clear(): void;
  /** The rules that hit a request of this endpoint; one with `times` is used up by one. */
  draw(endpoint: string | null): FaultRule[];
  /** Dies with `DroppedConnection` if a `crash` rule strikes at this point of a payment. */
  crashAt(point: CrashPoint): void;
  /** A coin of the same seed, for choices within a fault. */
  flip(): boolean;
}

/**
 * @param random - its own seeded source, so that faults neither disturb the ids and secrets of the backend nor change from
 *   run to run
 */
export function createFaultPlan(random: Random): FaultPlan {
  let rules: FaultRule[] = [];

  /** Evenly spread over [0, 1) in steps of 2^-32. */
  const chance = () => random.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 32;

  /** The matching rules that chance lets strike; each is used up by one. */
  const strike = (matches: (rule: FaultRule) => boolean) => {
    const struck = rules.filter((rule) => matches(rule) && (rule.chance === undefined || chance() < rule.chance));
    rules = rules.flatMap((rule) => {
      if (rule.times === undefined || !struck.includes(rule)) return [rule];
      return rule.times > 1 ? [{ ...rule, times: rule.times - 1 }] : [];
    });
    return struck;
  };

  return {
    add: (added) => {
      rules = [...rules, ...added.map((rule) => ({ ...rule }))];
    },
    list: () => rules.map((rule) => ({ ...rule })),
    clear: () => {
      rules = [];
    },
    draw: (endpoint) =>
      strike(({ kind, endpoint: only }) => kind !== 'crash' && (only === undefined || only === endpoint)),
    crashAt: (point) => {
      const struck = strike((rule) => rule.kind === 'crash' && (rule.point ?? 'charged') === point);
      if (struck.length > 0) throw new DroppedConnection();
    },
    flip: () => chance() < 0.5,
  };
}
