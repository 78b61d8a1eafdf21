import {
  brandOf,
  cardFieldNames,
  checkCard,
  codeLengthOf,
  readExpiry,
  type CardFieldName,
  type CardFlaws,
  type CardInput,
} from '../processor/card-rules.ts';
import { outcomeOf } from '../processor/test-cards.ts';
import type { TokenBinding } from '../processor/token-content.ts';
import { byId } from './dom.ts';
import { Field, type FieldTexts } from './field.ts';
import type { FormState, FrameAnswer, FrameForm } from './frame-form.ts';
import type { FrameTexts } from './texts.ts';
import type { TokenSource } from './token-source.ts';
import { typeCode, typeExpiry, typeNumber, typeZip } from './typing.ts';

export interface CardFormOptions {
  tokens: TokenSource;
  texts: FrameTexts;
  now: () => Date;
  onChange: (state: FormState) => void;
  /** Enter was pressed in the last field. */
  onSubmit: () => void;
}

/** The four fields of a whole card together. Nothing typed is kept anywhere but in the inputs. */
export class CardForm implements FrameForm {
  readonly element = byId('card', HTMLFormElement);
  readonly #fields: Readonly<Record<CardFieldName, Field>>;
  readonly #options: CardFormOptions;
  #texts: FrameTexts;
  readonly #control: HTMLElement;
  readonly #status: HTMLElement;

  constructor(options: CardFormOptions) {
    const { texts } = options;
    this.#options = options;
    this.#texts = texts;
    this.#fields = {
      number: new Field({ name: 'number', format: typeNumber, ...fieldTexts('number', texts) }),
      expiry: new Field({ name: 'expiry', format: typeExpiry, ...fieldTexts('expiry', texts) }),
      code: new Field({ name: 'code', format: typeCode, ...fieldTexts('code', texts) }),
      zip: new Field({ name: 'zip', format: typeZip, ...fieldTexts('zip', texts) }),
    };
    this.#control = byId('control', HTMLElement);
    this.#status = byId('status', HTMLElement);
    for (const name of cardFieldNames) {
      this.#fields[name].input.addEventListener('input', () => this.#changed(name));
      this.#fields[name].input.addEventListener('blur', () => this.#left(name));
    }
    // In a field before the last one Enter does nothing; after the last one the page goes on to its review, and never pays.
    this.#fields.zip.input.addEventListener('keydown', ({ key, isComposing }) => {
      if (key === 'Enter' && !isComposing) options.onSubmit();
    });
    this.element.addEventListener('submit', (event) => event.preventDefault());
  }

  async tokenize(binding: TokenBinding): Promise<FrameAnswer> {
    const checked = this.#read();
    this.#show('flaws' in checked ? checked.flaws : {});
    if ('flaws' in checked) return 'incomplete';
    const answer = await this.#options.tokens.forCard(checked.card, binding);
    this.#clearCode();
    if (!('flaws' in answer)) return answer;
    this.#show(answer.flaws);
    return 'incomplete';
  }

  #show(flaws: CardFlaws): void {
    for (const name of cardFieldNames) this.#fields[name].show(flaws[name]);
  }

  /** Puts the cursor into the first field that has to be mended, else the first empty one, else the first. */
  focus(): void {
    const all = cardFieldNames.map((name) => this.#fields[name]);
    const first = all.find((field) => field.isFlawed) ?? all.find((field) => field.value === '') ?? this.#fields.number;
    first.input.focus();
  }

  clear(): void {
    for (const name of cardFieldNames) this.#fields[name].value = '';
    this.#show({});
    this.#changed('number');
  }

  speak(texts: FrameTexts): void {
    this.#texts = texts;
    for (const name of cardFieldNames) this.#fields[name].speak(fieldTexts(name, texts));
    this.#showBrand();
    this.#status.textContent = '';
  }

  /** A security code is for one use: it is wiped as soon as it was used or the page is left. */
  #clearCode(): void {
    this.#fields.code.value = '';
    this.#fields.code.show(undefined);
    this.#options.onChange(this.#state());
  }

  #state(): FormState {
    const input = this.#input();
    return {
      complete: 'card' in this.#read(),
      empty: cardFieldNames.every((name) => input[name] === ''),
      brand: brandOf(input.number),
    };
  }

  #input(): CardInput {
    const { number, expiry, code, zip } = this.#fields;
    return { number: number.value, expiry: expiry.value, code: code.value, zip: zip.value };
  }

  #read(): ReturnType<typeof checkCard> {
    const today = this.#options.now();
    const checked = checkCard(this.#input(), { month: today.getMonth() + 1, year: today.getFullYear() });
    const isStranger = 'card' in checked && outcomeOf(checked.card.number) === undefined;
    return isStranger ? { flaws: { number: 'number-not-a-test-card' } } : checked;
  }

  #flawOf(name: CardFieldName) {
    const checked = this.#read();
    return 'flaws' in checked ? checked.flaws[name] : undefined;
  }

  /** While typing nothing new is found wrong, but what was wrong is seen to be mended. */
  #changed(name: CardFieldName): void {
    const field = this.#fields[name];
    if (field.isFlawed && !this.#flawOf(name)) field.show(undefined);
    if (name === 'number') this.#showBrand();
    this.#options.onChange(this.#state());
  }

  #left(name: CardFieldName): void {
    const field = this.#fields[name];
    // The whole window was left, perhaps to look for the card: the cursor will be here again.
    if (document.activeElement === field.input) return;
    if (name === 'expiry') this.#shortenYear();
    // An empty field is nobody's mistake before the card is asked for.
    const flaw = field.value === '' ? undefined : this.#flawOf(name);
    const sentence = flaw ? field.show(flaw) : '';
    this.#status.textContent = sentence && `${this.#texts.labels[name]}: ${sentence}`;
  }

  #showBrand(): void {
    const { number, code } = this.#fields;
    const brand = brandOf(number.value);
    const texts = this.#texts;
    this.#control.dataset.brand = brand ?? '';
    number.hint = brand ? texts.brands[brand] : '';
    code.hint = codeLengthOf(number.value) === 4 ? texts.codeHintFront : texts.hints.code;
    if (code.isFlawed) code.show(this.#flawOf('code'));
  }

  #shortenYear(): void {
    const { expiry } = this.#fields;
    const date = readExpiry(expiry.value);
    if (!date || date.year < 2000 || date.year > 2099) return;
    expiry.value = `${String(date.month).padStart(2, '0')} / ${String(date.year).slice(-2)}`;
  }
}

/** The number has no hint: what is said there is the brand. */
function fieldTexts(name: CardFieldName, { labels, hints, flaws }: FrameTexts): FieldTexts {
  return { label: labels[name], hint: name === 'number' ? '' : hints[name], flawTexts: flaws };
}
