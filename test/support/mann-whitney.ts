/**
 * How likely two samples this different are when both come from the same source: the two-sided p of the Mann-Whitney U test by its
 * normal approximation, good for samples above 20.
 */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, own: true })), ...other.map((value) => ({ value, own: false }))];
  all.sort((a, b) => a.value - b.value);
  const rankSum = all.reduce((sum, { own }, at) => (own ? sum + at + 1 : sum), 0);
  const u = rankSum - (one.length * (one.length + 1)) / 2;
  const mean = (one.length * other.length) / 2;
  const deviation = Math.sqrt((one.length * other.length * (all.length + 1)) / 12);
  return 2 * upperTail(Math.abs(u - mean) / deviation);
}

/** The part of a normal distribution above `z` (Abramowitz and Stegun 26.2.17), right to seven digits. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
