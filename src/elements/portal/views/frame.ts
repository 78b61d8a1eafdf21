import { html, nothing, type TemplateResult } from 'lit';
import type { PortalSection } from '../../../base/portal-events.ts';
import type { Practice } from '../../../contract/index.ts';
import { bone } from '../../../parts/bone.ts';
import { portalIcons } from '../icons.ts';
import { imageUrl } from '../image-url.ts';
import { placeOf } from '../places.ts';
import { placeLink, type View } from '../view.ts';

// What stands around every section.

/** The practice's logo, or its name. `inside`: with the ways that are there for whoever is signed in. */
export function headerView(view: View, inside: boolean): TemplateResult {
  const { practice, place, text, logOut } = view;
  return html`<div class="top" part="header">
    <p class="brand" part="brand">${practice ? brand(practice) : bone('bone-brand')}</p>
    ${
      inside
        ? html`<div class="you">
            ${placeLink(
              view,
              placeOf('account', null),
              html`${portalIcons.account}<span>${text('portal.account')}</span>`,
              'top-link',
              { current: place.section === 'account' ? 'page' : undefined, part: 'nav-item' },
            )}
            ${
              logOut
                ? html`<button class="top-link" part="log-out" type="button" @click=${logOut}>
                    ${portalIcons.leave}<span>${text('portal.logOut')}</span>
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`;
}

function brand({ name, branding }: Practice): unknown {
  const logo = imageUrl(branding.logoUrl);
  return logo === null
    ? html`<strong translate="no">${name}</strong>`
    : html`<img class="logo" part="logo" src=${logo} alt=${name} referrerpolicy="no-referrer" />`;
}

const tabs: readonly Exclude<PortalSection, 'account'>[] = ['home', 'pay', 'statements', 'receipts', 'visits'];

export function navView(view: View): TemplateResult {
  const { place, text } = view;
  return html`<nav class="nav" part="nav" aria-label=${text('portal.nav')}>
    <ul>
      ${tabs.map(
        (section) =>
          html`<li>
            ${placeLink(
              view,
              placeOf(section, null),
              html`${portalIcons[section]}<span>${text(`portal.${section}`)}</span>`,
              'tab',
              { current: place.section === section ? 'page' : undefined, part: 'nav-item' },
            )}
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** How to reach the practice, in its own words where it has some. */
export function footerView({ practice, text }: View): unknown {
  if (!practice) return nothing;
  const { name, contact, branding } = practice;
  return html`<div class="foot small muted" part="footer">
    <p>${branding.footer ?? text('portal.footer')}</p>
    <p class="foot-ways">
      <strong translate="no">${name}</strong>
      ${contact.addressLines.length > 0 ? html`<span translate="no">${contact.addressLines.join(', ')}</span>` : nothing}
      ${
        contact.phone === null
          ? nothing
          : html`<a translate="no" href="tel:${contact.phone.replace(/[^\d+]/g, '')}">${contact.phone}</a>`
      }
      ${contact.email === null ? nothing : html`<a translate="no" href="mailto:${contact.email}">${contact.email}</a>`}
    </p>
  </div>`;
}
