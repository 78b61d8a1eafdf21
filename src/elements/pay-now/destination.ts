import type { PayMode } from '../../base/events.ts';
import { safePageUrl } from '../../base/safe-url.ts';
import { isNotConfiguredError, NotConfiguredError } from '../../client/index.ts';
import type { Processor } from '../../contract/index.ts';
import { linkOutUrl, type LinkOutOptions } from './link-out.ts';

export interface PayNowOptions extends LinkOutOptions {
  href: string | undefined;
  target: Exclude<PayMode, 'link-out'>;
}

export interface Destination {
  mode: PayMode;
  /** Null when the link inside the element says where to go, or when `error` forbids any. */
  url: string | null;
  error: NotConfiguredError | null;
}

/**
 * Where Pay Now leads. A processor's page that the host names comes first, then that of the practice, then `target`, which
 * needs `formReady`: QuickPay is on the page and can be shown.
 */
export function destination(options: PayNowOptions, processor: Processor | undefined, formReady: boolean): Destination {
  try {
    const page = linkOutUrl(options) ?? (processor?.kind === 'link-out' ? processor.url : null);
    if (page !== null) return { mode: 'link-out', url: page, error: null };
    return { mode: formReady ? options.target : 'page', url: ownPage(options.href), error: null };
  } catch (error) {
    if (!isNotConfiguredError(error)) throw error;
    return { mode: 'page', url: null, error };
  }
}

function ownPage(href: string | undefined): string | null {
  if (href === undefined) return null;
  const url = safePageUrl(href);
  if (url === null) throw new NotConfiguredError('href', 'Set it to a page of this site or to an https address.');
  return url;
}
