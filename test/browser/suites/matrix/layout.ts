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
      ? [`The page scrolls sideways: ${String(scrollWidth)} of ${String(clientWidth)}. ${widest(root).join(' ')}`]
      : []),
    ...clipped(root).map((one) => `Cut off: ${one}`),
    ...unreachable(root, clientWidth).map((one) => `Cannot be pressed well: ${one}`),
    ...textProblems(root, clientWidth),
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

/** The innermost elements that reach furthest beyond the window. */
function widest(root: ParentNode): string[] {
  const boxes = findAll(root, '*').map((element) => ({ element, end: element.getBoundingClientRect().right }));
  const furthest = Math.max(...boxes.map(({ end }) => end));
  return boxes
    .filter(({ end }) => end > furthest - 0.5)
    .slice(-1)
    .map(({ element }) => shortened(element));
}

/** Text that leaves the window to a side, and text over other text. */
function textProblems(root: ParentNode, width: number): string[] {
  const texts = visibleTexts(root);
  const outside = texts
    .filter(({ box }) => box.left < -1 || box.right > width + 1)
    .map(({ text }) => `Outside: ${text}`);
  const collisions = texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .flatMap((other) =>
        one.dialog === other.dialog && overlap(one.box, other.box)
          ? [`Over each other: ${one.text}, ${other.text}`]
          : [],
      ),
  );
  return [...outside, ...collisions, ...brokenWords(texts)];
}

/** Texts with more lines than words: their column is too narrow. A word of more than a dozen letters may break. */
function brokenWords(texts: readonly PlacedText[]): string[] {
  // One line of two directions is several boxes.
  const lines = new Map<Text, Set<number>>();
  for (const { node, box } of texts) lines.set(node, (lines.get(node) ?? new Set()).add(Math.round(box.top)));
  return [...lines].flatMap(([node, { size: count }]) => {
    const words = node.data.trim().split(/[\s-]+/u);
    const most = words.reduce((total, word) => total + Math.ceil(word.length / 12), 0);
    return count > most ? [`Broken into ${String(count)} lines: ${node.data.trim()}`] : [];
  });
}

interface PlacedText {
  node: Text;
  text: string;
  box: DOMRect;
  /** The dialog that it is in, which is drawn above everything outside of it. */
  dialog: Element | undefined;
}

function visibleTexts(root: ParentNode): PlacedText[] {
  return [...everyElement(root)].flatMap((element) => {
    if (!(element instanceof HTMLElement) || element.matches('select *') || !element.checkVisibility()) return [];
    const ancestors = [...ancestorsOf(element)];
    const isHidden = ancestors.some((one) => {
      const { clipPath, visibility } = getComputedStyle(one);
      return clipPath !== 'none' || visibility !== 'visible';
    });
    if (isHidden) return [];
    const dialog = ancestors.find((one) => one instanceof HTMLDialogElement);
    const texts = [...element.childNodes].filter((node) => node instanceof Text);
    return texts.flatMap((node) => linesOf(node).map((line) => ({ ...line, dialog })));
  });
}

/** The element and everything around it as it is drawn, from the inside out. */
function* ancestorsOf(element: Element): Generator<Element> {
  for (let one: Element | null = element; one;) {
    yield one;
    const around: ParentNode | null = one.assignedSlot ?? one.parentNode;
    one = around instanceof ShadowRoot ? around.host : around instanceof Element ? around : null;
  }
}

/** Each line of a text, without the space above and below its letters. */
function linesOf(node: Text): Omit<PlacedText, 'dialog'>[] {
  const text = node.data.trim();
  if (text === '') return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 1 && height > 1)
    .map((box) => ({
      node,
      text: text.slice(0, 60),
      box: new DOMRect(box.x, box.y + box.height / 4, box.width, box.height / 2),
    }));
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 2 && high > 2;
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
