import { writeFrameParameters, type FrameFields } from '../contract/card-frame.ts';
import { createCardFrame } from './card-frame-element.ts';
import { unreachable } from './errors.ts';
import { answerHello, randomNonce } from './frame-handshake.ts';
import { checkFrameUrl } from './frame-url.ts';
import { HostedCardField } from './hosted-card-field.ts';
import type { CardField, CardFieldOptions, ProcessorAdapter } from './processor.ts';

export interface HostedFrameOptions {
  /** The `processor.adapter` of the practices it serves. */
  name: string;
  /** How long the frame may take to get ready, in milliseconds. Default 15,000. */
  readyTimeout?: number;
  /** How long a token may take, in milliseconds. Default 30,000. */
  tokenTimeout?: number;
  /** Gives 128 random bits in base64url. Default the platform's generator. */
  nonce?: () => string;
}

/**
 * The adapter of any processor whose frame speaks the protocol of `contract/card-frame.ts`, the mock processor's among them.
 * The card is typed into a page of the processor's own origin; this page gets a token, the brand and the last four digits.
 */
export function hostedFrame(settings: HostedFrameOptions): ProcessorAdapter {
  return { name: settings.name, mount: (options) => mountFrame(options, settings) };
}

/** A frame that asks for a whole card, or for what `fields` says. */
export async function mountFrame(
  options: CardFieldOptions,
  settings: Omit<HostedFrameOptions, 'name'>,
  fields: FrameFields = {},
): Promise<CardField> {
  options.signal.throwIfAborted();
  return openFrame(options, checkFrameUrl(options.frameUrl, options.allowedOrigins, location.origin), settings, fields);
}

/** Reasons are the caller's: a signal may be aborted with anything. */
interface Settle {
  resolve: (field: CardField) => void;
  reject: (reason: unknown) => void;
}

function openFrame(
  { container, locale, title, appearance, signal, ...options }: CardFieldOptions,
  url: URL,
  { readyTimeout = 15_000, tokenTimeout = 30_000, nonce: newNonce = randomNonce }: Omit<HostedFrameOptions, 'name'>,
  fields: FrameFields,
): Promise<CardField> {
  const nonce = newNonce();
  return new Promise((resolve, reject) => {
    const settle: Settle = { resolve, reject };
    const frame = createCardFrame(title, container.clientWidth);
    // Ends with the caller's signal or when the frame never gets ready, and with it listeners, timers, port and frame.
    const life = new AbortController();
    const end = (reason: unknown) => {
      life.abort(reason);
      clearTimeout(timer);
      frame.remove();
      settle.reject(reason);
    };
    const timer = setTimeout(() => end(unreachable('The card frame did not answer.')), readyTimeout);
    signal.addEventListener('abort', () => end(signal.reason), { signal: life.signal });

    const field = new HostedCardField(frame, {
      appearance,
      onChange: (state) => options.onChange(state),
      onSubmit: () => options.onSubmit?.(),
      tokenTimeout,
      signal: life.signal,
      onReady() {
        clearTimeout(timer);
        settle.resolve(field);
      },
    });
    answerHello({ frame, nonce, origin: url.origin, signal: life.signal, onPort: (port) => field.connect(port) });

    url.hash = writeFrameParameters({ nonce, origin: location.origin, locale, ...fields });
    frame.src = url.href;
    container.append(frame);
  });
}
