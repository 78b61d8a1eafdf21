/**
 * Where a process can die while it works on a payment, in order: after the key was claimed; after the card was looked up;
 * after the balance was reserved, before the processor is asked; after the processor answered, before that is written
 * down; after it was written down, before it is booked; after it was booked, before anybody is told.
 */
export const crashPoints = ['claimed', 'described', 'reserved', 'charged', 'captured', 'posted'] as const;

export type CrashPoint = (typeof crashPoints)[number];
