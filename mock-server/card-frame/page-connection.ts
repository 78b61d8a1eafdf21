import {
  CARD_FRAME_VERSION,
  readPageMessage,
  readPortOffer,
  type FrameHello,
  type FrameMessage,
  type FrameParameters,
  type PageMessage,
} from '../../src/contract/card-frame.ts';

/** Sends to the page; nothing before the page has given a port. */
export type SendToPage = (message: FrameMessage) => void;

/**
 * Says hello to the page around the frame and takes the port it answers with. Only the window right around this one is
 * listened to, only from the origin named in the address, and only until it has given a port.
 */
export function connectToPage(
  { nonce, origin }: FrameParameters,
  onMessage: (message: PageMessage, send: SendToPage) => void,
): void {
  const end = new AbortController();

  window.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== window.parent || event.origin !== origin) return;
      if (readPortOffer(event.data)?.nonce !== nonce || !port) return;
      end.abort();
      const send: SendToPage = (message) => port.postMessage(message);
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        const message = readPageMessage(data);
        if (message) onMessage(message, send);
      };
    },
    { signal: end.signal },
  );

  const hello: FrameHello = { duecare: 'card-frame', version: CARD_FRAME_VERSION, type: 'hello', nonce };
  window.parent.postMessage(hello, origin);
}
