import type { CardFieldName, CardFlaw } from '../processor/card-rules.ts';
import { byId } from './dom.ts';
import type { Formatter } from './typing.ts';

export interface FieldOptions {
  name: CardFieldName;
  label: string;
  hint: string;
  /** Applied at every keystroke. */
  format: Formatter;
  flawTexts: Readonly<Record<CardFlaw, string>>;
}

/** One labelled input with its hint and what is wrong with it. */
export class Field {
  readonly input: HTMLInputElement;
  readonly #hint: HTMLElement;
  readonly #error: HTMLElement;
  readonly #flawTexts: Readonly<Record<CardFlaw, string>>;
  readonly #format: Formatter;
  #before = '';

  constructor({ name, label, hint, format, flawTexts }: FieldOptions) {
    this.input = byId(name, HTMLInputElement);
    this.#hint = byId(`${name}-hint`, HTMLElement);
    this.#error = byId(`${name}-error`, HTMLElement);
    this.#flawTexts = flawTexts;
    this.#format = format;
    this.input.labels?.[0]?.append(label);
    this.hint = hint;
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

  /** Whether something is shown to be wrong. */
  get isFlawed(): boolean {
    return !this.#error.hidden;
  }

  /** Shows what is wrong and how to mend it, or that nothing is. Answers with the sentence. */
  show(flaw: CardFlaw | undefined): string {
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
