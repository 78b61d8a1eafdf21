import type { PracticeOptions, ProblemCode } from '../../src/contract/index.ts';
import type { ChargeProcessor } from './charge-processor.ts';
import type { PaymentCall } from './engine.ts';

/**
 * Why a payment cannot be made this way, by this session or at this practice; or null. A change of the practice's options changes
 * the version of every balance, so that a late copy of what was refused here is refused then too.
 */
export function refuseMethod(
  options: PracticeOptions,
  { vault }: Pick<ChargeProcessor, 'vault'>,
  { scope, request }: PaymentCall,
): ProblemCode | null {
  const { method, patients = [] } = request;
  const isStored = method.kind === 'saved-card' || (method.kind === 'card' && method.store === true);
  if (scope !== 'portal' && (isStored || request.patients)) return 'scope_insufficient';
  if (!options.paymentMethods.includes(method.kind === 'wallet' ? method.wallet : 'card')) return 'method_unavailable';
  if (isStored && !(options.storeCards && vault)) return 'method_unavailable';
  if (patients.length > 1 && !options.splitPayments) return 'method_unavailable';
  const lacksCode = method.kind === 'saved-card' && method.securityCodeToken === undefined;
  return lacksCode && options.requireSecurityCode ? 'security_code_required' : null;
}
