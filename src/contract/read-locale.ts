/**
 * A BCP 47 language as hosts write it, in its usual form: `es-MX` for `es_MX`, ` es-mx ` and `es_MX.UTF-8`. Undefined for anything
 * that names no language, as the empty text, `auto` and `C` do. Never throws.
 */
export function readLocale(value: unknown): string | undefined {
  try {
    return new Intl.Locale(
      String(value)
        .trim()
        .replace(/[.@].*/, '')
        .replace(/_/g, '-'),
    ).toString();
  } catch {
    return undefined;
  }
}
