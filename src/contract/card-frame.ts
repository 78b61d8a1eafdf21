/**
 * What the page and a processor's card frame say to each other. This file imports no code but `read`, so that a frame can
 * use it without taking anything of a third party in.
 *
 * 1. The page opens `frameUrl#v=1&nonce=…&origin=…&locale=…`, and with `&fields=…` for something else than a whole card.
 * 2. The frame posts one `FrameHello` to exactly that origin.
 * 3. The page checks origin, source, version and nonce, and answers once with a `PortOffer` that hands over a `MessagePort`.
 * 4. Everything else goes through the port: `PageMessage` to the frame, `FrameMessage` back. The page sends its appearance
 *    first; the frame then answers `ready` and can be typed into.
 *
 * Both sides read messages with the functions below, which give a fresh object of known fields or `undefined`. What is not
 * understood is dropped without an answer.
 */
import type { CardBrand, Wallet } from './payment.ts';
import { read as readBy } from './wire/read.ts';
import type { WireSchema } from './wire/wire-schema.ts';

export const CARD_FRAME_VERSION = 1;

/**
 * What a frame asks for: a whole card; the security code of a card that the processor keeps, which the frame names to the payer;
 * or what to pay with from a wallet.
 */
export type FrameFields =
  { fields?: never } | { fields: 'security-code'; brand: CardBrand; lastFour: string } | { fields: Wallet };

/** What the page tells the frame in the fragment of its URL, where no server and no log sees it. */
export type FrameParameters = PageParameters & FrameFields;

interface PageParameters {
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
  /** The payer has changed the language. What was typed stays. */
  | { type: 'locale'; locale: string }
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
  /** Enter was pressed in the last field: the payer wants to go on. Older frames never say it. */
  | { type: 'submit' }
  | { type: 'token'; id: number; token: string; brand: CardBrand; lastFour: string }
  /** `cancelled`: the payer closed the wallet. */
  | { type: 'refused'; id: number; reason: 'incomplete' | 'unreachable' | 'cancelled' };

const NONCE = /^[A-Za-z0-9_-]{22}$/;
const LOCALE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,9}$/;

const opening = {
  duecare: /^card-frame$/,
  version: { integer: [CARD_FRAME_VERSION, CARD_FRAME_VERSION] },
  nonce: NONCE,
} as const;
const cardBrands = ['visa', 'mastercard', 'amex', 'discover', 'other'] as const;
const LAST_FOUR = /^\d{4}$/;

const hello: WireSchema = { fields: { ...opening, type: /^hello$/ }, closed: true };
const portOffer: WireSchema = { fields: { ...opening, type: /^port$/ }, closed: true };

const id: WireSchema = { integer: [1] };
const brand = /^(visa|mastercard|amex|discover|other)$/;

/** What a payment needs is the token; card and number are for people to read. */
const cardToken: Readonly<Record<string, WireSchema>> = {
  token: /^[A-Za-z0-9._-]{8,2048}$/,
  brand: { lenient: brand, fallback: 'other' },
  lastFour: { lenient: LAST_FOUR, fallback: '' },
};

const frameMessage: WireSchema = {
  anyOf: [
    { fields: { type: /^(ready|height)$/, height: 'number' }, closed: true },
    { fields: { type: /^submit$/ }, closed: true },
    {
      fields: {
        type: /^state$/,
        complete: 'boolean',
        empty: 'boolean',
        brand: { lenient: { orNull: brand }, fallback: 'other' },
      },
      closed: true,
    },
    { fields: { type: /^token$/, id, ...cardToken, lastFour: LAST_FOUR }, closed: true },
    { fields: { type: /^refused$/, id, reason: /^(incomplete|unreachable|cancelled)$/ }, closed: true },
  ],
};

const reference = /^[A-Za-z0-9_-]{1,64}$/;
const pageMessage: WireSchema = {
  anyOf: [
    {
      fields: {
        type: /^tokenize$/,
        id,
        intentId: reference,
        practiceId: reference,
        amount: { integer: [1] },
        currency: /^[A-Z]{3}$/,
      },
      closed: true,
    },
    { fields: { type: /^(focus|clear)$/ }, closed: true },
    { fields: { type: /^locale$/, locale: LOCALE }, closed: true },
    { fields: { type: /^appearance$/, appearance: { fields: {} } }, closed: true },
  ],
};

/** The fragment, without `#`, that opens a frame. */
export function writeFrameParameters(parameters: FrameParameters): string {
  return new URLSearchParams({ v: String(CARD_FRAME_VERSION), ...parameters }).toString();
}

/** Reads a fragment with or without its `#`. `undefined` unless every parameter is there and sound. */
export function readFrameParameters(fragment: string): FrameParameters | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const nonce = parameters.get('nonce') ?? '';
  const origin = parameters.get('origin') ?? '';
  const locale = parameters.get('locale') ?? '';
  if (parameters.get('v') !== String(CARD_FRAME_VERSION)) return undefined;
  if (!NONCE.test(nonce) || !LOCALE.test(locale) || !isWebOrigin(origin)) return undefined;
  const fields = readFields(parameters);
  return fields && { nonce, origin, locale, ...fields };
}

function readFields(parameters: URLSearchParams): FrameFields | undefined {
  const fields = parameters.get('fields');
  if (fields === null) return {};
  if (fields === 'apple-pay' || fields === 'google-pay') return { fields };
  const brand = cardBrands.find((known) => known === parameters.get('brand'));
  const lastFour = parameters.get('lastFour') ?? '';
  if (fields !== 'security-code' || !brand || !LAST_FOUR.test(lastFour)) return undefined;
  return { fields, brand, lastFour };
}

/** Whether the text is the origin of a web page, spelt as browsers spell it. */
export function isWebOrigin(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}

export function readHello(data: unknown): FrameHello | undefined {
  return read(hello, data) as FrameHello | undefined;
}

export function readPortOffer(data: unknown): PortOffer | undefined {
  return read(portOffer, data) as PortOffer | undefined;
}

export function readFrameMessage(data: unknown): FrameMessage | undefined {
  return read(frameMessage, data) as FrameMessage | undefined;
}

export function readPageMessage(data: unknown): PageMessage | undefined {
  const message = read(pageMessage, data) as PageMessage | undefined;
  if (message?.type !== 'appearance') return message;
  const { type, appearance } = message;
  const isSound = isPlain(appearance) && Object.values(appearance).every((look: unknown) => typeof look === 'string');
  return isSound ? { type, appearance: { ...appearance } } : undefined;
}

/** What an adapter of the page's own gave as a token. Throws `TypeError`, which names fields and no value, when it is none. */
export function readCardToken(given: unknown): { token: string; brand: CardBrand; lastFour: string } {
  const { value, issues } = readBy({ fields: cardToken }, given);
  const [issue] = issues;
  if (issue) throw new TypeError(`No token was given: ${issue.path} (${issue.found}).`);
  return value as ReturnType<typeof readCardToken>;
}

/** A fresh object, so that nothing that only looked like a plain one is handed on. */
function read(schema: WireSchema, data: unknown): object | undefined {
  const { value, issues } = readBy(schema, isPlain(data) ? data : undefined);
  return issues.length === 0 ? { ...(value as object) } : undefined;
}

function isPlain(data: unknown): data is object {
  return data instanceof Object && Object.getPrototypeOf(data) === Object.prototype;
}
