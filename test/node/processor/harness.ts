import { randomUUID } from 'node:crypto';
import type { Charge } from '../../../mock-server/payments/charge-processor.ts';
import {
  createMockProcessor,
  type MockProcessor,
  type MockProcessorOptions,
} from '../../../mock-server/processor/create-mock-processor.ts';
import { testEnvironment, type ManualClock } from '../../../mock-server/test-environment.ts';

export const frameOrigin = 'https://cards.example';
export const shop = { practiceId: 'riverside', origin: 'https://riverside.example' };

/** A processor on a clock that stands still, and what is needed to pay with it. */
export function setUp(options: Partial<MockProcessorOptions> = {}) {
  const { clock: manual, random } = testEnvironment();
  let sleepers = 0;
  const clock: ManualClock = {
    ...manual,
    sleep(milliseconds) {
      sleepers++;
      return manual.sleep(milliseconds);
    },
  };
  const processor = createMockProcessor({
    clock,
    random,
    key: 'a secret of the tests',
    registeredOrigins: { [shop.practiceId]: [shop.origin], hillside: ['https://hillside.example'] },
    ...options,
  });

  /** Trades the approved Visa, or the card of `changes`, for a token. */
  async function token(changes: Partial<TokenBody> = {}): Promise<string> {
    const response = await processor.fetch(tokenRequest(changes));
    const { token } = (await response.json()) as { token: string };
    return token;
  }

  /** Somebody waits on the clock; until then the platform's cryptography is at work. */
  async function asleep(): Promise<void> {
    while (sleepers === 0) await new Promise((resolve) => setImmediate(resolve));
  }

  return { clock, processor, token, asleep };
}

export interface TokenBody {
  number: string;
  expiry: string;
  code: string;
  zip: string;
  intentId: string;
  practiceId: string;
  origin: string;
  amount: number;
  currency: string;
}

export const intentId = 'a9f5d3c2-6f1e-4a57-9d3b-2f8f6f0d1c11';

export function tokenBody(changes: Partial<TokenBody> = {}): TokenBody {
  const card = { number: '4242 4242 4242 4242', expiry: '12 / 28', code: '123', zip: '60601' };
  return { ...card, ...shop, intentId, amount: 15_000, currency: 'USD', ...changes };
}

export function tokenRequest(changes: Partial<TokenBody> = {}, headers: Record<string, string> = {}): Request {
  return new Request(`${frameOrigin}/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: frameOrigin, ...headers },
    body: JSON.stringify(tokenBody(changes)),
  });
}

/** A charge that fits the tokens above, under a key of its own. */
export function chargeOf(token: string, changes: Partial<Charge> = {}): Charge {
  return {
    token,
    amount: 15_000,
    currency: 'USD',
    intentId,
    practiceId: shop.practiceId,
    idempotencyKey: randomUUID(),
    ...changes,
  };
}

/** Asks for any kind of token as the frame does. */
export function askForToken(processor: MockProcessor, path: string, body: object, origin = frameOrigin) {
  const headers = { 'Content-Type': 'application/json', Origin: origin };
  return processor.fetch(new Request(`${frameOrigin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

export const binding = { ...shop, intentId, amount: 15_000, currency: 'USD' };

/** Trades the security code of a saved Visa, or of the card of `changes`, for a token. */
export async function codeToken(processor: MockProcessor, changes: object = {}): Promise<string> {
  const code = { code: '123', brand: 'visa', lastFour: '4242', ...binding, ...changes };
  const { token } = (await (await askForToken(processor, '/tokens/security-code', code)).json()) as { token: string };
  return token;
}
