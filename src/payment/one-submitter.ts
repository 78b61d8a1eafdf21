/** Word between the tabs of one browser about a payment. It only makes things quicker; correctness rests on the backend. */
export interface TabNews {
  intentId: string;
  /** False: another tab has begun to send. True: another tab knows the outcome. */
  settled: boolean;
}

export interface OneSubmitter {
  /** Runs `task` unless another tab is running one for the same intent; answers whether it ran. */
  run(intentId: string, task: () => Promise<void>): Promise<boolean>;
  tell(news: TabNews): void;
  close(): void;
}
