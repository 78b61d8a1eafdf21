const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text names a day that exists. Built on numbers, because `new Date('2026-11-01')` is a day early west of Greenwich. */
export function isRealDay(text: string): boolean {
  const [year, month, day] = PLAIN_DATE.exec(text)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the text is an absolute `https:` address without user info. Localhost may be `http:`: development happens there. */
export function isSafeUrl(text: string): boolean {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  if (url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname));
}

/** Whether the platform can show times in the zone. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
