export interface ActivityWatch {
  /** Somebody types, scrolls, points or touches, with the event's type. Often. */
  onActive: (type: string) => void;
  /** Somebody looks at the page again, perhaps after a long time in which no timer ran. */
  onLook: () => void;
  /** The page goes into the back/forward cache, where nothing of it runs. */
  onAway: () => void;
  /** It comes out of it. */
  onBack: () => void;
}

const activities = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchmove'] as const;

/** Marks what asks by itself what somebody wants, so that using it is no other activity. */
export const ASKS_ITSELF = 'data-duecare-asks';

/** Watches what somebody does on this page, until the returned function is called. */
export function watchActivity({ onActive, onLook, onAway, onBack }: ActivityWatch): () => void {
  const onActivity = (event: Event) => {
    const path = event.composedPath();
    if (!path.some((node) => node instanceof Element && node.hasAttribute(ASKS_ITSELF))) onActive(event.type);
  };
  const onVisibility = () => {
    if (document.visibilityState === 'visible') onLook();
  };
  const onHide = ({ persisted }: PageTransitionEvent) => {
    if (persisted) onAway();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) onBack();
  };
  const passive = { capture: true, passive: true } as const;
  for (const type of activities) addEventListener(type, onActivity, passive);
  addEventListener('focus', onLook);
  addEventListener('pagehide', onHide);
  addEventListener('pageshow', onShow);
  document.addEventListener('visibilitychange', onVisibility);
  document.addEventListener('resume', onLook);
  return () => {
    for (const type of activities) removeEventListener(type, onActivity, passive);
    removeEventListener('focus', onLook);
    removeEventListener('pagehide', onHide);
    removeEventListener('pageshow', onShow);
    document.removeEventListener('visibilitychange', onVisibility);
    document.removeEventListener('resume', onLook);
  };
}
