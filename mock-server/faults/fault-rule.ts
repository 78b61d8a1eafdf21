import * as z from 'zod/mini';
import { endpoints } from '../../src/contract/index.ts';
import { crashPoints } from '../payments/index.ts';

/**
 * What can go wrong between a client and the backend.
 *
 * - `latency`: the answer waits `delay` milliseconds before the request is looked at.
 * - `drop-before`: the connection dies before the request is looked at.
 * - `drop-after`: everything is done, and the connection dies instead of the answer.
 * - `error-before`: a 500 (or `status`) and nothing is done.
 * - `error-after`: everything is done, and the answer is a 500 (or `status`).
 * - `duplicate`: the network delivers the request twice at once; one of the two answers comes back.
 * - `truncate`: everything is done, and the answer is half a body, as from a broken proxy.
 * - `cut`: everything is done, and the connection dies in the middle of the body.
 * - `crash`: the process dies at `point` of a payment; the same key resumes when the lease of the dead one is over.
 */
export const FaultKindSchema = z.enum([
  'latency',
  'drop-before',
  'drop-after',
  'error-before',
  'error-after',
  'duplicate',
  'truncate',
  'cut',
  'crash',
]);

const EndpointNameSchema = z
  .string()
  .check(z.refine((name) => Object.hasOwn(endpoints, name), "Expected a name of the contract's endpoint table."));

export const FaultRuleSchema = z.strictObject({
  kind: FaultKindSchema,
  /** Only requests of this endpoint, by its name in the contract, for example `createPayment`. Default all of `/v1`. */
  endpoint: z.optional(EndpointNameSchema),
  /** How many requests the rule hits before it is used up. Default without end. */
  times: z.optional(z.int().check(z.gte(1))),
  /** How likely it is to hit a request it matches, above 0 and up to 1. Default 1. */
  chance: z.optional(z.number().check(z.gt(0), z.lte(1))),
  /** The status of `error-before` and `error-after`. Default 500. */
  status: z.optional(z.union([z.literal(500), z.literal(503), z.literal(429)])),
  /** Where in a payment `crash` strikes. Default `charged`: the card is charged and nobody has written it down. */
  point: z.optional(z.enum(crashPoints)),
  /** Milliseconds of `latency`, up to two minutes. Default 1000. */
  delay: z.optional(z.int().check(z.gte(0), z.lte(120_000))),
});

export type FaultKind = z.infer<typeof FaultKindSchema>;
export type FaultRule = z.infer<typeof FaultRuleSchema>;
