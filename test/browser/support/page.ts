/** A page that follows the device's light and dark, as a practice's page would. */
export function followDevice(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root { color-scheme: light dark; }
    body { margin: 16px; background: Canvas; color: CanvasText; font: 16px sans-serif; }
    /* What stands for a processor's field is as large as that, in any font. */
    [slot] input { block-size: 44px; }
    .page-link, .stand-in-button { display: inline-block; padding: 12px; }
  `);
  document.adoptedStyleSheets = [sheet];
}
