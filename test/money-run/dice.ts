import { seededRandom } from '../support/seeded-random.ts';

/** Chance from a seed. */
export interface Dice {
  /** From 0 up to 1. */
  next: () => number;
  chance: (probability: number) => boolean;
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number;
  /** A UUID version 4. */
  uuid: () => string;
}

/** The same seed and name give the same dice; different names give dice that have nothing to do with each other. */
export function diceOf(seed: number, name: string): Dice {
  const next = seededRandom(hashOf(`${seed} ${name}`));
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (count: number) => Array.from({ length: count }, () => between(0, 15).toString(16)).join('');
  return {
    next,
    chance: (probability) => next() < probability,
    between,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${between(8, 11).toString(16)}${hex(3)}-${hex(12)}`,
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
