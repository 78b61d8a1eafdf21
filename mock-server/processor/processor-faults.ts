/**
 * How a call of the processor can go wrong. `unavailable`: it answers at once that it cannot. `timeout-before`: nobody answers and
 * nothing was charged. `timeout-after`: nobody answers although the card was charged.
 */
export type ProcessorFault = 'unavailable' | 'timeout-before' | 'timeout-after';

export interface ProcessorFaults {
  /** The next so many charges go wrong, after those asked for before. Default 1. */
  failNext(fault: ProcessorFault, times?: number): void;
  /** Forgets the faults that have not come yet. */
  clear(): void;
}

export interface FaultQueue extends ProcessorFaults {
  next(): ProcessorFault | undefined;
}

export function faultQueue(): FaultQueue {
  let waiting: ProcessorFault[] = [];
  return {
    failNext: (fault, times = 1) => void waiting.push(...Array.from({ length: times }, () => fault)),
    clear: () => void (waiting = []),
    next: () => waiting.shift(),
  };
}
