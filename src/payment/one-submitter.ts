/** Word between the tabs of one browser about a payment. */
export interface TabNews {
  intentId: string;
  /** False: another tab has begun to send. True: another tab knows the outcome. */
  settled: boolean;
}

/**
 * Keeps two tabs from sending the same payment at once, and lets one tell the other. It spares a payer confusion and the
 * backend work; that nothing is collected twice rests on the backend alone, so a browser without locks or channels does.
 */
export interface OneSubmitter {
  /** Runs `task` unless another tab runs one for the same intent; resolves with whether it ran. `task` never rejects. */
  run(intentId: string, task: () => Promise<void>): Promise<boolean>;
  tell(news: TabNews): void;
  close(): void;
}

export interface OneSubmitterOptions {
  locks: Pick<LockManager, 'request'> | null;
  channel: BroadcastChannel | null;
  onNews: (news: TabNews) => void;
}

export function createOneSubmitter({ locks, channel, onNews }: OneSubmitterOptions): OneSubmitter {
  const listen = ({ data }: MessageEvent<unknown>) => {
    if (isTabNews(data)) onNews(data);
  };
  channel?.addEventListener('message', listen);

  return {
    async run(intentId, task) {
      let running: Promise<void> | undefined;
      const start = async () => {
        await (running ??= task());
        return true;
      };
      if (!locks) return start();
      try {
        return await locks.request(`duecare-pay:${intentId}`, { ifAvailable: true }, (lock) =>
          lock ? start() : Promise.resolve(false),
        );
      } catch {
        // Locks exist and are refused here, as in a sandboxed frame.
        return start();
      }
    },
    tell: (news) => channel?.postMessage(news),
    close() {
      channel?.removeEventListener('message', listen);
      channel?.close();
    },
  };
}

/** Any script of the page's origin may write to the channel. */
function isTabNews(data: unknown): data is TabNews {
  if (typeof data !== 'object' || data === null) return false;
  return (
    'intentId' in data && typeof data.intentId === 'string' && 'settled' in data && typeof data.settled === 'boolean'
  );
}

export function browserLocks(): Pick<LockManager, 'request'> | null {
  return typeof navigator === 'object' && 'locks' in navigator ? navigator.locks : null;
}

export function openBrowserChannel(name: string): BroadcastChannel | null {
  return typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
}
