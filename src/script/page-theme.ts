import { warn } from '../base/warn.ts';

/**
 * Dresses the page in presets: their files stand beside the script's. A name is on `<html>` once its file is there, so that what
 * reads the looks of a page, as the card's frame does, reads the new ones.
 *
 * @param names - between spaces; of those that change the same thing, the later one counts
 * @param script - the script's own address
 */
export function wearThemes(names: string, script: string): void {
  const { dataset } = document.documentElement;
  for (const name of names.split(/\s+/).filter(Boolean)) {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = new URL(`themes/${encodeURIComponent(name)}.css`, script).href;
    sheet.onload = () => (dataset.duecareTheme = `${dataset.duecareTheme ?? ''} ${name}`);
    sheet.onerror = () =>
      warn({ message: `Duecare is not configured: data-theme. There is no ${sheet.href}.`, code: 'not_configured' });
    document.head.append(sheet);
  }
}
