import { base64url } from './encoding.ts';
import type { IdKind, Ids, Random } from './environment.ts';

const prefixes: Record<IdKind, string> = {
  payment: 'pay',
  receipt: 'rcpt',
  statement: 'stmt',
  batch: 'batch',
  link: 'link',
  hold: 'hold',
  session: 'sess',
  request: 'req',
  message: 'msg',
  challenge: 'mfa',
  file: 'file',
  card: 'card',
};

/** Ids such as `pay_3xQm0pVbT5uJ9sLd`: 96 random bits, so that they neither repeat nor tell how many there are. */
export function randomIds(random: Random): Ids {
  return { next: (kind) => `${prefixes[kind]}_${base64url(random.bytes(12))}` };
}
