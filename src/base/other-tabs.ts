/** What tabs tell each other: somebody is active, somebody has logged out. Never a token, nothing personal. */
export type TabNews = 'active' | 'logged-out';

export interface OtherTabs {
  tell(news: TabNews): void;
  close(): void;
}

/**
 * The other tabs of this browser in which the same account of the same backend is open. Where the browser lets tabs not speak
 * to each other, nobody is there.
 *
 * @param name - the same for all of them
 */
export function otherTabs(name: string, onNews: (news: TabNews) => void): OtherTabs {
  if (!('BroadcastChannel' in globalThis)) return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`duecare-session ${name}`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'active' || data === 'logged-out') onNews(data);
  });
  return {
    tell: (news) => channel.postMessage(news),
    close: () => channel.close(),
  };
}
