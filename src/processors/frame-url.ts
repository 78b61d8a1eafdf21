import { isSafeUrl } from '../contract/wire/formats.ts';
import { CardFieldError } from './errors.ts';

/**
 * The frame's address, if a card may be typed into it: on an origin the host has named, and not on the page's own, where
 * every script of the page could read the fields. Throws `CardFieldError` `frame-refused`.
 */
export function checkFrameUrl(frameUrl: string, allowedOrigins: readonly string[], pageOrigin: string): URL {
  if (!isSafeUrl(frameUrl)) {
    throw refused('The address of the card frame is not an https URL.', "Correct the practice's processor.frameUrl.");
  }
  const url = new URL(frameUrl);
  if (url.origin === pageOrigin) {
    throw refused('The card frame is on the origin of this page.', 'Serve the frame from an origin of its own.');
  }
  if (!allowedOrigins.includes(url.origin)) {
    throw refused(
      `Card frames from ${url.origin} are not allowed on this page.`,
      `Set processor-origin="${url.origin}" beside the base-url.`,
    );
  }
  return url;
}

function refused(message: string, suggestion: string): CardFieldError {
  return new CardFieldError('frame-refused', message, suggestion);
}
