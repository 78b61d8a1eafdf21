import { readFrameMessage, type FrameMessage, type PageMessage } from '../contract/card-frame.ts';
import { adoptColorScheme, setFrameHeight, showFrame } from './card-frame-element.ts';
import { incomplete, unreachable } from './errors.ts';
import type {
  CardField,
  CardFieldAppearance,
  CardFieldOptions,
  CardFieldState,
  CardToken,
  TokenRequest,
} from './processor.ts';

export interface HostedCardFieldOptions {
  appearance: CardFieldAppearance;
  /** How long a token may take, in milliseconds. */
  tokenTimeout: number;
  onChange: (state: CardFieldState) => void;
  onSubmit: () => void;
  /** The frame can be typed into. */
  onReady: () => void;
  /** Ends the field and whatever is under way. */
  signal: AbortSignal;
}

interface Waiting {
  resolve: (token: CardToken) => void;
  reject: (reason: unknown) => void;
}

/** A card field whose inputs are in a frame at the other end of a port. */
export class HostedCardField implements CardField {
  readonly #frame: HTMLIFrameElement;
  readonly #options: HostedCardFieldOptions;
  readonly #waiting = new Map<number, Waiting>();
  #appearance: CardFieldAppearance;
  #port: MessagePort | undefined;
  #lastId = 0;

  constructor(frame: HTMLIFrameElement, options: HostedCardFieldOptions) {
    this.#frame = frame;
    this.#options = options;
    this.#appearance = options.appearance;
    options.signal.addEventListener('abort', () => this.#disconnect(options.signal.reason), { once: true });
  }

  /** Talks through this port from now on. What the frame was asked through an earlier one will never be answered. */
  connect(port: MessagePort): void {
    this.#disconnect(unreachable('The card frame has started again.'));
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readFrameMessage(data);
      if (message) this.#receive(message);
    };
    this.setAppearance(this.#appearance);
  }

  async tokenize(request: TokenRequest, { signal }: { signal?: AbortSignal } = {}): Promise<CardToken> {
    this.#options.signal.throwIfAborted();
    signal?.throwIfAborted();
    const { intentId, practiceId, amount, currency } = request;
    const id = ++this.#lastId;
    const done = new AbortController();
    try {
      return await new Promise<CardToken>((resolve, reject) => {
        const waiting: Waiting = { resolve, reject };
        this.#waiting.set(id, waiting);
        const late = () => reject(unreachable('The processor did not answer in time.'));
        const timer = setTimeout(late, this.#options.tokenTimeout);
        done.signal.addEventListener('abort', () => clearTimeout(timer));
        signal?.addEventListener('abort', () => waiting.reject(signal.reason), { signal: done.signal });
        this.#send({ type: 'tokenize', id, intentId, practiceId, amount, currency });
      });
    } finally {
      this.#waiting.delete(id);
      done.abort();
    }
  }

  focus(): void {
    // A frame may not take the focus by itself: the page hands it over. Once more, and the field in it would lose it.
    const root = this.#frame.getRootNode();
    const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    if (active !== this.#frame) this.#frame.focus();
    this.#send({ type: 'focus' });
  }

  clear(): void {
    this.#send({ type: 'clear' });
  }

  setAppearance(appearance: CardFieldAppearance): void {
    this.#appearance = appearance;
    this.#send({ type: 'appearance', appearance: adoptColorScheme(this.#frame, appearance) });
  }

  setLanguage({ locale, title }: Pick<CardFieldOptions, 'locale' | 'title'>): void {
    this.#frame.title = title;
    this.#send({ type: 'locale', locale });
  }

  #receive(message: FrameMessage): void {
    switch (message.type) {
      case 'ready':
        setFrameHeight(this.#frame, message.height);
        showFrame(this.#frame);
        this.#options.onReady();
        break;
      case 'height':
        setFrameHeight(this.#frame, message.height);
        break;
      case 'state': {
        const { type: _, ...state } = message;
        this.#options.onChange(state);
        break;
      }
      case 'submit':
        this.#options.onSubmit();
        break;
      case 'token': {
        const { type: _, id, ...token } = message;
        this.#waiting.get(id)?.resolve(token);
        break;
      }
      case 'refused':
        this.#refuse(message);
        break;
    }
  }

  #refuse({ id, reason }: Extract<FrameMessage, { type: 'refused' }>): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    if (reason === 'incomplete') this.focus();
    waiting.reject(reason === 'incomplete' ? incomplete() : unreachable('The processor gave no token.', reason));
  }

  #send(message: PageMessage): void {
    this.#port?.postMessage(message);
  }

  #disconnect(reason: unknown): void {
    this.#port?.close();
    this.#port = undefined;
    for (const { reject } of this.#waiting.values()) reject(reason);
  }
}
