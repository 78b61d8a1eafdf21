import { NotConfiguredError } from '../client/index.ts';
import { readLocale } from '../contract/index.ts';
import { warn } from './warn.ts';

/**
 * The locale that a host has set, in its usual form; undefined where it has set none, or none that can be read. The console names
 * the one that cannot: a page speaks English rather than not at all.
 */
export function hostLocale(value: string | null | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  const locale = readLocale(value);
  if (locale === undefined) warn(new NotConfiguredError('locale', 'Set it to a BCP 47 language, for example en-US.'));
  return locale;
}
