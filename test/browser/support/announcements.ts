import { everyElement } from './find.ts';

/** Collects what a screen reader would read out of the live regions below `root`, in order, until the test ends. */
export function announcements(root: Element): string[] {
  const heard: string[] = [];
  const regions = [...everyElement(root)].filter((element) => element.matches('[role=status], [role=alert]'));
  for (const region of regions) {
    new MutationObserver(() => {
      const text = region.textContent.trim();
      if (text !== '') heard.push(text);
    }).observe(region, { childList: true, subtree: true, characterData: true });
  }
  return heard;
}
