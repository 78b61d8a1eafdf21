import { base64url, fromBase64url } from '../encoding.ts';
import type { Random } from '../environment.ts';

/** The keys of one processor, both made from its secret. */
export interface ProcessorKeys {
  /** AES-256-GCM: nobody else can read or change what is sealed. */
  seal: CryptoKey;
  /** HMAC-SHA-256: the same card has the same fingerprint, which tells nobody its number. */
  fingerprint: CryptoKey;
}

const IV_BYTES = 12;
const FINGERPRINT_BYTES = 16;

export async function processorKeys(secret: string): Promise<ProcessorKeys> {
  const material = await crypto.subtle.importKey('raw', bytesOf(secret), 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytesOf(info) });
  const [seal, fingerprint] = await Promise.all([
    crypto.subtle.deriveKey(from('seal'), material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(from('fingerprint'), material, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  ]);
  return { seal, fingerprint };
}

/** Seals a text under a label: `<label>.<iv>.<sealed>`, in letters, digits, `-`, `_` and dots. */
export async function sealText(text: string, label: string, key: CryptoKey, random: Random): Promise<string> {
  const iv = new Uint8Array(random.bytes(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(label) },
    key,
    bytesOf(text),
  );
  return `${label}.${base64url(iv)}.${base64url(new Uint8Array(sealed))}`;
}

/** The text, or `undefined` when it was not sealed under this label with this key, or was changed since. */
export async function unsealText(sealedText: string, label: string, key: CryptoKey): Promise<string | undefined> {
  const [found, ivText, dataText, ...rest] = sealedText.split('.');
  if (found !== label || ivText === undefined || dataText === undefined || rest.length > 0) return undefined;
  const iv = fromBase64url(ivText);
  const data = fromBase64url(dataText);
  if (iv?.length !== IV_BYTES || !data) return undefined;
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(label) }, key, data);
    return new TextDecoder().decode(text);
  } catch {
    return undefined;
  }
}

export async function fingerprintOf(number: string, key: CryptoKey): Promise<string> {
  const signed = await crypto.subtle.sign('HMAC', key, bytesOf(number));
  return base64url(new Uint8Array(signed).subarray(0, FINGERPRINT_BYTES));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
