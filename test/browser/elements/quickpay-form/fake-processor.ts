import {
  type CardField,
  CardFieldError,
  type CardFieldOptions,
  type ProcessorAdapter,
  type TokenRequest,
} from '../../../../src/processors/index.ts';

/** Ends like a processor's frame that finds a field to mend. */
const incomplete = () => new CardFieldError('incomplete', 'The card is not complete.', 'Mend it.');

/** A processor whose "frame" is one field in the page, so that a test can type into it. */
export class FakeProcessor implements ProcessorAdapter {
  readonly name = 'mock';
  /** What a token was asked for, in order. */
  readonly requests: TokenRequest[] = [];
  /** The options of each mount, in order. */
  readonly mounts: CardFieldOptions[] = [];
  /** The languages that the field was told to speak, after its first. */
  readonly told: Pick<CardFieldOptions, 'locale' | 'title'>[] = [];
  /** Set to make `mount` reject. */
  mountError: CardFieldError | undefined;
  /** Set to make `tokenize` reject. */
  tokenError: CardFieldError | undefined;

  async mount(options: CardFieldOptions): Promise<CardField> {
    this.mounts.push(options);
    if (this.mountError) throw this.mountError;
    const label = document.createElement('label');
    label.textContent = 'Card number ';
    const input = document.createElement('input');
    label.append(input);
    options.container.append(label);
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') options.onSubmit?.();
    });
    input.addEventListener('input', () =>
      options.onChange({ complete: input.value !== '', empty: input.value === '', brand: 'visa' }),
    );
    return {
      tokenize: async (request) => {
        if (this.tokenError) throw this.tokenError;
        if (input.value === '') {
          input.focus();
          throw incomplete();
        }
        this.requests.push(request);
        const lastFour = input.value.slice(-4);
        return { token: `mocktok.${this.requests.length}.${lastFour}`, brand: 'visa', lastFour };
      },
      focus: () => input.focus(),
      clear: () => {
        input.value = '';
        options.onChange({ complete: false, empty: true, brand: null });
      },
      setAppearance: () => undefined,
      setLanguage: (labels) => void this.told.push(labels),
    };
  }
}
