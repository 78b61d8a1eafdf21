import { html } from 'lit';
import { field } from './controls.ts';
import type { Desk } from './desk.ts';
import { optionsForm } from './options-form.ts';

export function brandingForm(desk: Desk) {
  const { logoUrl, faviconUrl, homeImageUrl } = desk.settings.practice.branding;
  const image = (label: string, name: string, value: string | null) =>
    field({ label, name, type: 'url', required: false, value: value ?? '' });
  return optionsForm(
    desk,
    'branding',
    'Branding',
    (fields) => ({
      branding: {
        logoUrl: fields.textOrNull('logoUrl'),
        faviconUrl: fields.textOrNull('faviconUrl'),
        homeImageUrl: fields.textOrNull('homeImageUrl'),
      },
    }),
    html`
      ${image('Logo, up to 250 by 64 pixels', 'logoUrl', logoUrl)} ${image('Favicon', 'faviconUrl', faviconUrl)}
      ${image('Image of the home page', 'homeImageUrl', homeImageUrl)}
      <p class="hint">
        The demo’s pages show images of their own address only, such as ${location.origin}/practice/logo.svg.
      </p>
    `,
  );
}
