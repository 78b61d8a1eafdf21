/**
 * What the page and a processor's card frame say to each other. This file imports no code, so that a frame can use it without
 * taking anything of a third party in.
 *
 * 1. The page opens `frameUrl#v=1&nonce=…&origin=…&locale=…`.
 * 2. The frame posts one `FrameHello` to exactly that origin.
 * 3. The page checks origin, source, version and nonce, and answers once with a `PortOffer` that hands over a `MessagePort`.
 * 4. Everything else goes through the port: `PageMessage` to the frame, `FrameMessage` back. The page sends its appearance
 *    first; the frame then answers `ready` and can be typed into.
 *
 * Both sides read messages with the functions below, which give a fresh object of known fields or `undefined`. What is not
 * understood is dropped without an answer.
 */
import type { CardBrand } from './payment.ts';

export const CARD_FRAME_VERSION = 1;

/** What the page tells the frame in the fragment of its URL, where no server and no log sees it. */
export interface FrameParameters {
  /** 128 random bits in base64url, new for every frame. */
  nonce: string;
  /** Origin of the page, the only one the frame talks to. */
  origin: string;
  /** BCP 47 language wanted for the labels. */
  locale: string;
}

/** Frame to window, once. */
export interface FrameHello {
  duecare: 'card-frame';
  version: typeof CARD_FRAME_VERSION;
  type: 'hello';
  nonce: string;
}

/** Window to frame, once, with one `MessagePort` transferred. */
export interface PortOffer {
  duecare: 'card-frame';
  version: typeof CARD_FRAME_VERSION;
  type: 'port';
  nonce: string;
}

/** Page to frame, through the port. */
export type PageMessage =
  | { type: 'appearance'; appearance: Readonly<Record<string, string>> }
  /** Check the fields and trade the card for a token of this intent. */
  | { type: 'tokenize'; id: number; intentId: string; practiceId: string; amount: number; currency: string }
  /** Put the cursor into the first field that needs it. */
  | { type: 'focus' }
  /** Forget what was typed. */
  | { type: 'clear' };

/** Frame to page, through the port. No part of a card number but the last four is ever in it. */
export type FrameMessage =
  | { type: 'ready'; height: number }
  /** Height of the content in CSS pixels. */
  | { type: 'height'; height: number }
  | { type: 'state'; complete: boolean; empty: boolean; brand: CardBrand | null }
  | { type: 'token'; id: number; token: string; brand: CardBrand; lastFour: string }
  | { type: 'refused'; id: number; reason: 'incomplete' | 'unreachable' };

const NONCE = /^[A-Za-z0-9_-]{22}$/;
const LOCALE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;
const ID = /^[A-Za-z0-9_-]{1,64}$/;
const CURRENCY = /^[A-Z]{3}$/;
const TOKEN = /^[A-Za-z0-9._-]{8,2048}$/;
const LAST_FOUR = /^\d{4}$/;

const brands = {
  visa: true,
  mastercard: true,
  amex: true,
  discover: true,
  other: true,
} as const satisfies Record<CardBrand, true>;

/** The fragment, without `#`, that opens a frame. */
export function writeFrameParameters({ nonce, origin, locale }: FrameParameters): string {
  return new URLSearchParams({ v: String(CARD_FRAME_VERSION), nonce, origin, locale }).toString();
}

/** Reads a fragment with or without its `#`. `undefined` unless every parameter is there and sound. */
export function readFrameParameters(fragment: string): FrameParameters | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const nonce = parameters.get('nonce') ?? '';
  const origin = parameters.get('origin') ?? '';
  const locale = parameters.get('locale') ?? '';
  if (parameters.get('v') !== String(CARD_FRAME_VERSION)) return undefined;
  if (!NONCE.test(nonce) || !LOCALE.test(locale) || !isWebOrigin(origin)) return undefined;
  return { nonce, origin, locale };
}

/** Whether the text is the origin of a web page, spelt as browsers spell it. */
export function isWebOrigin(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}

export function readHello(data: unknown): FrameHello | undefined {
  return readOpening(data, 'hello');
}

export function readPortOffer(data: unknown): PortOffer | undefined {
  return readOpening(data, 'port');
}

function readOpening<Type extends 'hello' | 'port'>(data: unknown, type: Type) {
  const message = exactly(data, ['duecare', 'version', 'type', 'nonce']);
  if (message?.duecare !== 'card-frame' || message.version !== CARD_FRAME_VERSION) return undefined;
  if (message.type !== type || !matches(message.nonce, NONCE)) return undefined;
  return { duecare: 'card-frame', version: CARD_FRAME_VERSION, type, nonce: message.nonce } as const;
}

export function readPageMessage(data: unknown): PageMessage | undefined {
  switch (typeOf(data)) {
    case 'appearance':
      return readAppearanceMessage(data);
    case 'tokenize':
      return readTokenize(data);
    case 'focus':
      return exactly(data, ['type']) && { type: 'focus' };
    case 'clear':
      return exactly(data, ['type']) && { type: 'clear' };
    default:
      return undefined;
  }
}

export function readFrameMessage(data: unknown): FrameMessage | undefined {
  switch (typeOf(data)) {
    case 'ready':
      return readHeight(data, 'ready');
    case 'height':
      return readHeight(data, 'height');
    case 'state':
      return readState(data);
    case 'token':
      return readToken(data);
    case 'refused':
      return readRefused(data);
    default:
      return undefined;
  }
}

function readAppearanceMessage(data: unknown): PageMessage | undefined {
  const appearance = plainObject(exactly(data, ['type', 'appearance'])?.appearance);
  if (!appearance) return undefined;
  const looks = Object.entries(appearance).filter((look): look is [string, string] => typeof look[1] === 'string');
  if (looks.length < Object.keys(appearance).length) return undefined;
  return { type: 'appearance', appearance: Object.fromEntries(looks) };
}

function readTokenize(data: unknown): PageMessage | undefined {
  const message = exactly(data, ['type', 'id', 'intentId', 'practiceId', 'amount', 'currency']);
  if (!message) return undefined;
  const { id, intentId, practiceId, amount, currency } = message;
  if (!isCount(id) || !matches(intentId, ID) || !matches(practiceId, ID)) return undefined;
  if (!isCount(amount) || !matches(currency, CURRENCY)) return undefined;
  return { type: 'tokenize', id, intentId, practiceId, amount, currency };
}

function readHeight(data: unknown, type: 'ready' | 'height'): FrameMessage | undefined {
  const height = exactly(data, ['type', 'height'])?.height;
  return typeof height === 'number' && Number.isFinite(height) ? { type, height } : undefined;
}

function readState(data: unknown): FrameMessage | undefined {
  const message = exactly(data, ['type', 'complete', 'empty', 'brand']);
  if (!message) return undefined;
  const { complete, empty, brand } = message;
  if (typeof complete !== 'boolean' || typeof empty !== 'boolean') return undefined;
  if (brand !== null && !isCardBrand(brand)) return undefined;
  return { type: 'state', complete, empty, brand };
}

function readToken(data: unknown): FrameMessage | undefined {
  const message = exactly(data, ['type', 'id', 'token', 'brand', 'lastFour']);
  if (!message) return undefined;
  const { id, token, brand, lastFour } = message;
  if (!isCount(id) || !matches(token, TOKEN) || !isCardBrand(brand) || !matches(lastFour, LAST_FOUR)) return undefined;
  return { type: 'token', id, token, brand, lastFour };
}

function readRefused(data: unknown): FrameMessage | undefined {
  const message = exactly(data, ['type', 'id', 'reason']);
  if (!message) return undefined;
  const { id, reason } = message;
  if (!isCount(id) || (reason !== 'incomplete' && reason !== 'unreachable')) return undefined;
  return { type: 'refused', id, reason };
}

function typeOf(data: unknown): unknown {
  const message = plainObject(data);
  return message && Object.hasOwn(message, 'type') ? message.type : undefined;
}

/** The object, if it is a plain one with these own keys and no other: `__proto__` and the like are strangers too. */
function exactly(data: unknown, keys: readonly string[]): Record<string, unknown> | undefined {
  const object = plainObject(data);
  if (!object) return undefined;
  const own = Reflect.ownKeys(object);
  return own.length === keys.length && keys.every((key) => own.includes(key)) ? object : undefined;
}

function plainObject(data: unknown): Record<string, unknown> | undefined {
  return isObject(data) && Object.getPrototypeOf(data) === Object.prototype ? data : undefined;
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isCardBrand(value: unknown): value is CardBrand {
  return typeof value === 'string' && Object.hasOwn(brands, value);
}
