/** What a suite came to. A suite that broke before it could count has one failure. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
}

export const broken: Results = { passed: 0, failed: 1 };

export function sum(all: readonly Results[]): Results {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
  };
}
