/** `12345` in `USD` as `$123.45`. The amount is handed over as decimal text, so that no float ever holds money. */
export function displayMoney(minorUnits: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format.format(`${minorUnits}E-${decimals}` as `${number}`);
}
