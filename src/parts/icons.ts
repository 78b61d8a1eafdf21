import { svg, html, type TemplateResult } from 'lit';

/** One drawing on a grid of 24. */
export const icon = (drawing: TemplateResult) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`;

/** Drawn inline, because a strict CSP allows no image data in URLs. Every icon stands beside words and is hidden from readers. */
export const icons = {
  check: icon(svg`<circle cx="12" cy="12" r="9"/><path class="draw" pathLength="1" d="m8 12.4 2.8 2.8L16.2 9.4"/>`),
  alert: icon(svg`<path d="M12 3.6 2.6 20h18.8L12 3.6Z"/><path d="M12 10v4.2M12 17.1v.1"/>`),
  info: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 7.9v.1"/>`),
  clock: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.2 2"/>`),
  offline: icon(
    svg`<path d="M3.5 3.5l17 17M8.6 12.2a6 6 0 0 1 2-1.1M14.7 11.8a6 6 0 0 1 1.7 1.2M5.2 8.9a11 11 0 0 1 2.4-1.6M11 6.1a11 11 0 0 1 7.8 2.8M12 17.6v.1"/>`,
  ),
  lock: icon(svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>`),
  envelope: icon(svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="m4 7 8 6 8-6"/>`),
  printer: icon(
    svg`<path d="M7 8.5V4h10v4.5M7 17H4.5v-6.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2V17H17"/><path d="M7 14h10v6H7z"/>`,
  ),
  card: icon(svg`<rect x="3" y="5.5" width="18" height="13" rx="2.5"/><path d="M3 10h18M7 14.8h3"/>`),
  close: icon(svg`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>`),
  chevron: icon(svg`<path d="m7 10 5 5 5-5"/>`),
} as const;
