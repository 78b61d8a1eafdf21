import { MAX_MINOR_UNITS } from '../../src/contract/index.ts';

/** Minor units as people and spreadsheets read them: `14615` in `USD` is `146.15`. Its digits are cut, so no float holds money. */
export function decimalAmount(minorUnits: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(minorUnits).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

/** Minor units of `12.50` and of `12` in dollars; null for anything else, and for nothing. */
export function parseDecimalAmount(text: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '' || (fraction !== '' && fraction.length !== decimals)) return null;
  const amount = Number(whole + fraction.padEnd(decimals, '0'));
  return amount > 0 && amount <= MAX_MINOR_UNITS ? amount : null;
}

function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 0;
}
