import { exceptions } from './generated.ts';

/** Statuses of the 4xx that do not say that the request was refused for good. */
const undecidedStatuses: readonly number[] = [401, 408, 409, 410, 425, 429];

/** Whether a status alone says that the request was refused for good. */
export function settlesByStatus(status: number): boolean {
  return status >= 400 && status < 500 && !undecidedStatuses.includes(status);
}

/**
 * Whether a problem proves that the request collected nothing and never will. A code this version does not know, or one that
 * comes with a strange status, is judged by the status.
 */
export function isSettled(code: string, status: number): boolean {
  return settlesByStatus(status) !== exceptions.includes(`${status} ${code}`);
}
