import { safeUrl } from '../../base/safe-url.ts';
import { NotConfiguredError } from '../../client/index.ts';

export interface LinkOutOptions {
  /** A processor whose payment pages the SDK knows: `instamed`. */
  processor: string | undefined;
  /** What the processor calls the practice's payment page: letters, digits, `-` and `_`, at most 64. */
  paymentId: string | undefined;
  /** Address of another processor's page, with `{payment-id}` where the id goes. */
  urlTemplate: string | undefined;
}

const PLACEHOLDER = '{payment-id}';

const processors: ReadonlyMap<string, string> = new Map([['instamed', `https://pay.instamed.com/${PLACEHOLDER}`]]);

/**
 * The processor's page that Pay Now leads to, or null when neither a processor nor a template is named. Nothing but the
 * payment id is put into it. Throws `NotConfiguredError` for anything that could lead elsewhere than the template says.
 */
export function linkOutUrl({ processor, paymentId, urlTemplate }: LinkOutOptions): string | null {
  const template = urlTemplate ?? templateOf(processor);
  if (template === null) return null;
  const takesId = template.includes(PLACEHOLDER);
  if (takesId && !/^[A-Za-z0-9_-]{1,64}$/.test(paymentId ?? '')) {
    throw new NotConfiguredError('payment-id', 'Set it to the id of the payment page: letters, digits, - and _.');
  }
  const url = absolute(template.replaceAll(PLACEHOLDER, paymentId ?? ''));
  const originOfOther = absolute(template.replaceAll(PLACEHOLDER, 'x')) ?? '';
  if (url === null || new URL(url).origin !== new URL(originOfOther).origin) {
    throw new NotConfiguredError('url-template', `Set it to an https address, with ${PLACEHOLDER} after the host.`);
  }
  return url;
}

function templateOf(processor: string | undefined): string | null {
  if (!processor) return null;
  const template = processors.get(processor);
  if (template) return template;
  throw new NotConfiguredError('processor', `Use ${[...processors.keys()].join(', ')}, or set url-template.`);
}

function absolute(text: string): string | null {
  return /^https?:\/\//i.test(text) ? safeUrl(text, text) : null;
}
