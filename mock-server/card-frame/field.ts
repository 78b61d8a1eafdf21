import type { CardFieldName, CardFlaw } from '../processor/card-rules.ts';
import { byId } from './dom.ts';
import type { Formatter } from './typing.ts';

/** What a field says, in one language. */
export interface FieldTexts {
  label: string;
  hint: string;
  flawTexts: Readonly<Record<CardFlaw, string>>;
}

export interface FieldOptions extends FieldTexts {
  name: CardFieldName;
  /** Applied at every keystroke. */
  format: Formatter;
}

/** One labelled input with its hint and what is wrong with it. */
export class Field {
  readonly input: HTMLInputElement;
  readonly #hint: HTMLElement;
  readonly #error: HTMLElement;
  readonly #label = document.createTextNode('');
  readonly #format: Formatter;
  #flawTexts: FieldTexts['flawTexts'];
  #flaw: CardFlaw | undefined;
  #before = '';

  constructor({ name, format, ...texts }: FieldOptions) {
    this.input = byId(name, HTMLInputElement);
    this.#hint = byId(`${name}-hint`, HTMLElement);
    this.#error = byId(`${name}-error`, HTMLElement);
    this.#flawTexts = texts.flawTexts;
    this.#format = format;
    this.input.labels?.[0]?.append(this.#label);
    this.speak(texts);
    this.input.addEventListener('input', (event) => this.#tidy(event));
  }

  get value(): string {
    return this.input.value;
  }

  set value(value: string) {
    this.input.value = value;
    this.#before = value;
  }

  set hint(text: string) {
    this.#hint.textContent = text;
  }

  /** Says everything in another language, what is wrong included. */
  speak({ label, hint, flawTexts }: FieldTexts): void {
    this.#label.data = label;
    this.hint = hint;
    this.#flawTexts = flawTexts;
    this.show(this.#flaw);
  }

  /** Whether something is shown to be wrong. */
  get isFlawed(): boolean {
    return !this.#error.hidden;
  }

  /** Shows what is wrong and how to mend it, or that nothing is. Answers with the sentence. */
  show(flaw: CardFlaw | undefined): string {
    this.#flaw = flaw;
    const text = flaw ? this.#flawTexts[flaw] : '';
    const place = this.#error.querySelector('span');
    if (place && place.textContent !== text) place.textContent = text;
    this.#error.hidden = flaw === undefined;
    if (flaw) this.input.setAttribute('aria-invalid', 'true');
    else this.input.removeAttribute('aria-invalid');
    return text;
  }

  #tidy(event: Event): void {
    // An input method composes a character over several events; it must not be disturbed.
    if (event instanceof InputEvent && event.isComposing) return;
    const { input } = this;
    const typed = this.#format({
      value: input.value,
      caret: input.selectionStart ?? input.value.length,
      before: this.#before,
      inputType: event instanceof InputEvent ? event.inputType : '',
    });
    this.#before = typed.value;
    if (input.value === typed.value) return;
    input.value = typed.value;
    if (document.activeElement === input) input.setSelectionRange(typed.caret, typed.caret);
  }
}
