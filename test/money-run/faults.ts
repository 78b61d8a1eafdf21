/** What can go wrong, each with how likely it is for one request (or one payment, or one page). */
export const mixed = {
  /** The request never arrives. */
  dropRequest: 0.05,
  /** Everything is done, and the answer is lost. */
  dropResponse: 0.08,
  errorBefore: 0.03,
  /** Everything is done, and the answer is a 500. */
  errorAfter: 0.03,
  /** The network delivers the request twice, at once or up to a minute later. */
  duplicate: 0.04,
  /** The way there or back takes longer than the client waits. */
  slow: 0.1,
  /** The process dies while it works on a payment, most often between the charge and the books. */
  crash: 0.01,
  /** 429 with Retry-After. */
  rateLimit: 0.02,
  /** A 503 for 30 seconds, now and then: the share of time. */
  burst: 0.02,
  /** Half a body. */
  truncate: 0.02,
  /** The answer is held up and overtaken by later ones. */
  reorder: 0.1,
  /** The device's clock is up to 5 minutes wrong: the share of pages. */
  skew: 1,
  /** The payer reloads the page after Pay: the share of payments. */
  reload: 0.05,
  /** The payer has a second tab, or someone else pays the same account at the same moment: the share of payments. */
  secondTab: 0.05,
  /** The card processor is not reached, or charges, at once or a little later, and does not say so. */
  processor: 0.03,
  /** The card processor is down for 20 minutes, now and then: the share of time. */
  outage: 0.03,
  /** The payer leaves the page after Pay, and comes back hours later or never: the share of payments. */
  abandon: 0.05,
} as const;

export type Fault = keyof typeof mixed;
export type Faults = Readonly<Record<Fault, number>>;

export const faultNames = Object.keys(mixed) as Fault[];

export const none = Object.fromEntries(faultNames.map((fault) => [fault, 0])) as Faults;

/** One fault by itself, and then often. */
export function alone(fault: Fault): Faults {
  return { ...none, [fault]: Math.max(mixed[fault], 0.2) };
}
