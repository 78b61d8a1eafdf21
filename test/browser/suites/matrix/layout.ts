import { everyElement, findAll } from '../../support/find.ts';

const pressable = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';
const shortened = (element: Element) => {
  const { outerHTML } = element.cloneNode() as Element;
  return `${outerHTML.slice(0, 120)} ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
};

/** Everything that is wrong with how the page is laid out, in words; empty when nothing is. */
export function layoutFaults(root: ParentNode): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  return [
    ...(scrollWidth > clientWidth
      ? [`The page scrolls sideways: ${String(scrollWidth)} of ${String(clientWidth)}.`]
      : []),
    ...clipped(root).map((one) => `Cut off: ${one}`),
    ...unreachable(root, clientWidth).map((one) => `Cannot be pressed well: ${one}`),
  ];
}

/** Words that do not fit into their box, to either side or below. */
function clipped(root: ParentNode): string[] {
  const isCut = (element: HTMLElement) => {
    const { overflowX, overflowY, display, clipPath } = getComputedStyle(element);
    // What is there for ears alone is clipped on purpose.
    if (element.textContent.trim() === '' || clipPath !== 'none' || display === 'inline') return false;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const wide = overflowX !== 'visible' && scrollWidth > clientWidth + 1;
    const high = (overflowY === 'hidden' || overflowY === 'clip') && scrollHeight > clientHeight + 1;
    return wide || high;
  };
  return findAll(root, ':not(select, .away)').filter(isCut).map(shortened);
}

/** Targets below 24 pixels, and those that are partly beyond the window's sides. */
function unreachable(root: ParentNode, width: number): string[] {
  const isOff = (element: HTMLElement) => {
    const { left, right, width: own, height } = element.getBoundingClientRect();
    return own < 24 || height < 24 || left < -0.5 || right > width + 0.5;
  };
  return findAll(root, pressable)
    .filter((element) => element.closest('.away, [inert]') === null && isOff(element))
    .map(shortened);
}

/** Whether a thing stands left or right of the one before it in its row. What stands below it is not in here. */
export type Sides = ReadonlyMap<Element, 'left' | 'right'>;

export function sidesOf(root: ParentNode): Sides {
  const sides = new Map<Element, 'left' | 'right'>();
  for (const parent of everyElement(root)) {
    if (!/flex|grid/.test(getComputedStyle(parent).display) || parent.closest('svg')) continue;
    const boxes = [...parent.children].filter(stands).map((child) => ({ child, box: child.getBoundingClientRect() }));
    for (const [at, { child, box }] of boxes.entries()) {
      const before = boxes[at - 1]?.box;
      if (!before || Math.min(before.bottom, box.bottom) - Math.max(before.top, box.top) < 2) continue;
      if (before.right <= box.left + 1) sides.set(child, 'right');
      else if (box.right <= before.left + 1) sides.set(child, 'left');
    }
  }
  return sides;
}

/** What stands on the same side in both, though reading goes the other way. */
export function unmirrored(one: Sides, other: Sides): string[] {
  return [...one].filter(([element, side]) => other.get(element) === side).map(([element]) => shortened(element));
}

function stands(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const { position, visibility } = getComputedStyle(element);
  return width > 1 && height > 1 && visibility === 'visible' && position !== 'absolute' && position !== 'fixed';
}
