import { codeFlawOf, codeLengthOfBrand, type CardFlaw } from '../processor/card-rules.ts';
import type { TokenBinding } from '../processor/token-content.ts';
import { byId } from './dom.ts';
import { Field, type FieldTexts } from './field.ts';
import type { FormState, FrameAnswer, FrameForm } from './frame-form.ts';
import type { FrameTexts } from './texts.ts';
import { typeCode } from './typing.ts';
import type { SavedCardName, TokenSource } from './token-source.ts';

export interface CodeFormOptions {
  card: SavedCardName;
  texts: FrameTexts;
  tokens: TokenSource;
  onChange: (state: FormState) => void;
  /** Enter was pressed in the field. */
  onSubmit: () => void;
}

/** The security code of a saved card. */
export class CodeForm implements FrameForm {
  readonly element = byId('card', HTMLFormElement);
  readonly #options: CodeFormOptions;
  readonly #field: Field;

  constructor(options: CodeFormOptions) {
    this.#options = options;
    for (const other of this.element.querySelectorAll('.field:not(.code)')) other.remove();
    this.element.dataset.fields = 'security-code';
    this.#field = new Field({ name: 'code', format: typeCode, ...this.#say(options.texts) });
    this.#field.input.addEventListener('input', () => this.#changed());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      options.onSubmit();
    });
  }

  async tokenize(binding: TokenBinding): Promise<FrameAnswer> {
    const flaw = this.#flaw();
    this.#field.show(flaw);
    if (flaw) return 'incomplete';
    const answer = await this.#options.tokens.forCode(this.#field.value, this.#options.card, binding);
    this.clear();
    if (!('flaws' in answer)) return answer;
    this.#field.show(answer.flaws.code);
    return 'incomplete';
  }

  focus(): void {
    this.#field.input.focus();
  }

  clear(): void {
    this.#field.value = '';
    this.#field.show(undefined);
    this.#changed();
  }

  speak(texts: FrameTexts): void {
    this.#field.speak(this.#say(texts));
  }

  #say({ codeHintFront, hints, labels, flaws }: FrameTexts): FieldTexts {
    const hint = codeLengthOfBrand(this.#options.card.brand) === 4 ? codeHintFront : hints.code;
    return { label: labels.code, hint, flawTexts: flaws };
  }

  #flaw(): CardFlaw | undefined {
    return codeFlawOf(this.#field.value, this.#options.card.brand);
  }

  #changed(): void {
    if (this.#field.isFlawed && !this.#flaw()) this.#field.show(undefined);
    const empty = this.#field.value === '';
    this.#options.onChange({ complete: this.#flaw() === undefined, empty, brand: this.#options.card.brand });
  }
}
