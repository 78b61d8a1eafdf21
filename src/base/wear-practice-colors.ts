import type { ReactiveElement } from 'lit';
import { connectionContext } from './connection-context.ts';
import { PracticeColors } from './practice-colors.ts';

/** With it an element asks what is around it, as the Context Protocol of web components has it. */
interface ContextRequest extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;
}

/**
 * From now on every element that comes to the page wears the colours that its practice has set, wherever the page has set no
 * token of its own. It comes before the elements; those that are there already keep what they wear.
 *
 * An element asks for its connection as soon as it is on the page, with an event that this hears first. So no element knows
 * of practices' colours, and pages that do without them do not load them.
 */
function wearPracticeColors(page: Document): void {
  const dressed = new WeakSet<Element>();
  page.addEventListener(
    'context-request',
    (event) => {
      const { context, contextTarget: element } = event as ContextRequest;
      if (context !== connectionContext || !('addController' in element) || dressed.has(element)) return;
      dressed.add(element);
      new PracticeColors(element as ReactiveElement);
    },
    { capture: true },
  );
}

if ('document' in globalThis) wearPracticeColors(document);
