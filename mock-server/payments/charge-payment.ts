import { sha256 } from '../sha256.ts';
import { CardTokenRefused, type Charge, type ChargeProcessor, type ChargeResult } from './charge-processor.ts';
import type { Claim } from './claim.ts';

/** Asks the processor for the money of a payment, by its token or by the card that the processor keeps. */
export async function chargePayment(
  processor: ChargeProcessor,
  { call, reference }: Claim,
  names: Pick<Charge, 'practiceId' | 'idempotencyKey'>,
): Promise<ChargeResult> {
  const { intentId, accountNumber } = call;
  const { method, amount } = call.request;
  const charge = { ...names, ...amount, intentId };
  if (method.kind === 'wallet') return processor.charge({ ...charge, token: method.token });
  if (method.kind === 'card') {
    const storeFor = sha256(`${names.practiceId} ${accountNumber}`);
    return processor.charge({ ...charge, token: method.token, ...(method.store && { storeFor }) });
  }
  if (reference === null || !processor.vault) throw new CardTokenRefused('forgotten');
  const { securityCodeToken } = method;
  return processor.vault.charge({
    ...charge,
    reference,
    ...(securityCodeToken !== undefined && { securityCodeToken }),
  });
}
