/**
 * How a call of the processor can go wrong. `unavailable`: it answers at once that it cannot. `timeout-before`: nobody answers and
 * nothing was charged. `timeout-after`: nobody answers although the card was charged. `look-up-unavailable`: a charge cannot be
 * looked up.
 */
export type ProcessorFault = ChargeFault | LookUpFault;

type ChargeFault = 'unavailable' | 'timeout-before' | 'timeout-after';
type LookUpFault = 'look-up-unavailable';

export interface ProcessorFaults {
  /** The next so many charges, or look-ups, go wrong, after those asked for before. Default 1. */
  failNext(fault: ProcessorFault, times?: number): void;
  /** Forgets the faults that have not come yet. */
  clear(): void;
}

export interface FaultQueue extends ProcessorFaults {
  /** Of the next charge. */
  next(): ChargeFault | undefined;
  nextLookUp(): LookUpFault | undefined;
}

export function faultQueue(): FaultQueue {
  const charges: ChargeFault[] = [];
  const lookUps: LookUpFault[] = [];
  return {
    failNext(fault, times = 1) {
      for (let left = times; left > 0; left--) {
        if (fault === 'look-up-unavailable') lookUps.push(fault);
        else charges.push(fault);
      }
    },
    clear() {
      charges.length = 0;
      lookUps.length = 0;
    },
    next: () => charges.shift(),
    nextLookUp: () => lookUps.shift(),
  };
}
