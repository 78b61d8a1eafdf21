import { Directive, ElementRef, inject, type OnChanges, type OutputRef, type SimpleChanges } from '@angular/core';

/**
 * What the directives of all elements do: hand on what a template binds, and listen for what it listens to. They register
 * nothing: import `duecare/define`, or load the script, once.
 *
 * What has an attribute is set by its attribute, so that it is in what a server renders and holds before the element wakes up.
 */
@Directive()
export abstract class ElementDirective<Element extends HTMLElement> implements OnChanges {
  /** The element itself. */
  readonly element = inject<ElementRef<Element>>(ElementRef).nativeElement;

  /** Property → attribute. What is not in here is an object or a function. */
  readonly #attributes: Readonly<Record<string, string>>;
  /** What an element had by itself, before something else was set. */
  readonly #former = new Map<string, unknown>();

  constructor(attributes: Readonly<Record<string, string>>) {
    this.#attributes = attributes;
  }

  ngOnChanges(changes: SimpleChanges): void {
    for (const [name, { currentValue }] of Object.entries(changes)) {
      const attribute = this.#attributes[name];
      if (attribute === undefined) this.#setProperty(name, currentValue);
      else this.#setAttribute(attribute, currentValue);
    }
  }

  /** An event of the element as an output, which listens only while somebody does. */
  protected heard<Heard extends Event>(name: string): OutputRef<Heard> {
    return {
      subscribe: (callback) => {
        const listener: EventListenerObject = { handleEvent: callback };
        this.element.addEventListener(name, listener);
        return { unsubscribe: () => this.element.removeEventListener(name, listener) };
      },
    };
  }

  /** Attributes are text; a true one is there and empty. */
  #setAttribute(name: string, value: unknown): void {
    const text = value === true ? '' : value;
    if (typeof text === 'string' || typeof text === 'number') this.element.setAttribute(name, String(text));
    else this.element.removeAttribute(name);
  }

  /** Sets what is given, and puts back what the element had by itself once it is not given any more. */
  #setProperty(name: string, value: unknown): void {
    if (value !== undefined) {
      if (!this.#former.has(name)) this.#former.set(name, Reflect.get(this.element, name));
      Reflect.set(this.element, name, value);
    } else if (this.#former.has(name)) {
      Reflect.set(this.element, name, this.#former.get(name));
      this.#former.delete(name);
    }
  }
}
