import { CARD_FRAME_VERSION, readHello, type PortOffer } from '../contract/card-frame.ts';

export interface HandshakeOptions {
  frame: HTMLIFrameElement;
  origin: string;
  nonce: string;
  /** Ends the listening. */
  signal: AbortSignal;
  /** The frame said hello and has been given the other end of this port. Again, when it was reloaded or moved in the page. */
  onPort: (port: MessagePort) => void;
}

/**
 * Waits for the frame's hello and answers it with a port. A message of anybody else, or that says anything else, is dropped:
 * it counts only from exactly the frame's origin and window, with the nonce this frame was opened with.
 */
export function answerHello({ frame, origin, nonce, signal, onPort }: HandshakeOptions): void {
  window.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      const target = frame.contentWindow;
      if (target === null || event.source !== target || event.origin !== origin) return;
      if (readHello(event.data)?.nonce !== nonce) return;
      const { port1, port2 } = new MessageChannel();
      const offer: PortOffer = { duecare: 'card-frame', version: CARD_FRAME_VERSION, type: 'port', nonce };
      target.postMessage(offer, origin, [port2]);
      onPort(port1);
    },
    { signal },
  );
}

/** 128 random bits in base64url. */
export function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
