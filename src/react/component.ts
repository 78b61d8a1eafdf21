import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';

/** What an element's component is made of. */
export interface ComponentParts {
  tag: string;
  /** Property → attribute. */
  attributes: Readonly<Record<string, string>>;
  /** What has no attribute: objects and functions. */
  properties: readonly string[];
  /** `onDuecarePaymentSucceeded` → `duecare-payment-succeeded`. */
  events: Readonly<Record<string, string>>;
}

type Props = Readonly<Record<string, unknown>>;

// On a server nothing is laid out, and React warns of an effect that would have to be.
const useOnceLaidOut = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * An element as a React component: for React 18, which hands custom elements neither objects nor listeners, and for React 19
 * with names that read like React. It registers nothing: import `duecare/define`, or load the script, once.
 *
 * What has an attribute is set by its attribute, so that it is in what a server renders and holds before the element wakes up.
 */
export function component({
  tag,
  attributes,
  properties,
  events,
}: ComponentParts): ForwardRefExoticComponent<Props & RefAttributes<HTMLElement>> {
  const isOwn = (name: string) => name in attributes || name in events || properties.includes(name);

  const Component = forwardRef<HTMLElement, Props>((props, given) => {
    const element = useRef<HTMLElement>(null);
    const former = useRef(new Map<string, unknown>());
    useImperativeHandle<HTMLElement | null, HTMLElement | null>(given, () => element.current, []);

    useOnceLaidOut(() => {
      if (element.current) setProperties(element.current, properties, props, former.current);
    });

    useOnceLaidOut(() => {
      const { current } = element;
      const heard = Object.entries(events).flatMap(([name, type]) => {
        const listener = props[name];
        return isListener(listener) ? [{ type, listener }] : [];
      });
      for (const { type, listener } of heard) current?.addEventListener(type, listener);
      return () => {
        for (const { type, listener } of heard) current?.removeEventListener(type, listener);
      };
    });

    const { className, ...rest } = Object.fromEntries(Object.entries(props).filter(([name]) => !isOwn(name)));
    const own = Object.entries(attributes).map(([name, attribute]) => [attribute, asAttribute(props[name])]);
    // The element reflects some of its state; that is not for React to mend.
    return createElement(tag, {
      suppressHydrationWarning: true,
      ...rest,
      ...Object.fromEntries(own),
      class: className,
      ref: element,
    });
  });
  Component.displayName = tag;
  return Component;
}

/** Sets what is given, and puts back what an element had by itself once it is not given any more. */
function setProperties(
  element: HTMLElement,
  names: readonly string[],
  props: Props,
  former: Map<string, unknown>,
): void {
  for (const name of names) {
    if (props[name] !== undefined) {
      if (!former.has(name)) former.set(name, Reflect.get(element, name));
      Reflect.set(element, name, props[name]);
    } else if (former.has(name)) {
      Reflect.set(element, name, former.get(name));
      former.delete(name);
    }
  }
}

/** Attributes are text; a true one is there and empty. */
function asAttribute(value: unknown): string | undefined {
  if (value === true) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isListener(value: unknown): value is EventListener {
  return typeof value === 'function';
}
