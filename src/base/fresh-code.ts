import { isProblemError } from '../client/index.ts';
import { VerificationRequestedEvent } from './portal-events.ts';

/**
 * Does something that the backend lets nobody do without a code of the last minutes: where it asks for one, so does this, and
 * then does it again. Rejects with the problem `fresh_code_required` when nobody is around `element` who could ask the patient, or
 * the patient gave up.
 *
 * ```ts
 * await withFreshCode(this, () => portalClientOf(connection).deletePaymentMethod(cardId));
 * ```
 */
export async function withFreshCode<T>(element: EventTarget, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!isProblemError(error, 'fresh_code_required')) throw error;
    const request = new VerificationRequestedEvent('fresh-code');
    element.dispatchEvent(request);
    if (!(await request.verified)) throw error;
    return task();
  }
}
