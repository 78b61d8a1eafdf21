import { svg } from 'lit';
import { icon, icons } from '../../parts/icons.ts';
import type { PortalSection } from '../../base/portal-events.ts';

export const portalIcons = {
  home: icon(
    svg`<path d="m4 11 8-7 8 7"/><path d="M6 9.6V19a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V9.6"/><path d="M10 20v-5.5h4V20"/>`,
  ),
  pay: icons.card,
  statements: icon(
    svg`<path d="M6.5 3.5h8l4 4v12a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Z"/><path d="M14 3.5V8h4.5M9 12.2h6M9 16h6"/>`,
  ),
  receipts: icon(
    svg`<path d="M5.5 3.6v16.8l2.2-1.3 2.1 1.3 2.2-1.3 2.2 1.3 2.1-1.3 2.2 1.3V3.6l-2.2 1.3-2.1-1.3L12 4.9 9.8 3.6 7.7 4.900Z"/><path d="m9 12.2 2.1 2.1 3.9-4.1"/>`,
  ),
  visits: icon(
    svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.500v4M15.5 3.500v4M12 12.600v4.400M9.8 14.800h4.4"/>`,
  ),
  account: icon(svg`<circle cx="12" cy="8.5" r="4"/><path d="M4.5 20c.6-3.9 3.5-6 7.5-6s6.9 2.1 7.5 6"/>`),
  leave: icon(svg`<path d="M10 4H6.500a1.5 1.5 0 0 0-1.5 1.500v13A1.5 1.5 0 0 0 6.5 20H10M15 8l4 4-4 4M19 12H9.5"/>`),
  back: icon(svg`<path d="M19 12H5.500M11 6l-6 6 6 6"/>`),
  next: icon(svg`<path d="m10 7 5 5-5 5"/>`),
  giveBack: icon(svg`<path d="M8.5 5 4.5 9l4 4"/><path d="M5 9h9a5.5 5.5 0 0 1 0 11h-4"/>`),
} as const satisfies Record<PortalSection | 'leave' | 'back' | 'next' | 'giveBack', unknown>;
