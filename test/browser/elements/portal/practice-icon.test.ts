import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { settle } from '../../support/place.ts';
import { openPortal, practiceWith } from './open-portal.ts';

const faviconUrl = new URL('/test/browser/none.svg', location.href).href;
const practice = practiceWith({}, { faviconUrl });
const iconsOf = () => [...document.querySelectorAll('link[rel~="icon"]')];
const asking = html`<duecare-portal practice-icon></duecare-portal>`;

describe("the practice's icon", () => {
  let own: Element[];
  beforeEach(() => {
    own = iconsOf();
    for (const icon of own) icon.remove();
  });
  afterEach(() => {
    for (const icon of iconsOf()) icon.remove();
    document.head.append(...own);
  });

  it('is shown where the page asks for it and has none, for as long as the portal is there', async () => {
    const { portal } = await openPortal({ practice }, asking);
    expect(iconsOf().map((icon) => icon.getAttribute('href'))).to.deep.equal([faviconUrl]);
    const { parentElement: place } = portal;
    portal.remove();
    expect(iconsOf()).to.be.empty;
    place?.append(portal);
    await settle();
    expect(iconsOf()).to.have.length(1);
    portal.practiceIcon = false;
    await settle();
    expect(iconsOf()).to.be.empty;
  });

  it('is left out on a page that does not ask for it', async () => {
    await openPortal({ practice });
    expect(iconsOf()).to.be.empty;
  });

  it("does not take the place of the page's own", async () => {
    const icon = Object.assign(document.createElement('link'), { rel: 'shortcut icon', href: 'data:,' });
    document.head.append(icon);
    await openPortal({ practice }, asking);
    expect(iconsOf()).to.deep.equal([icon]);
  });

  it('X-05: is no address but of the web', async () => {
    await openPortal({ practice: practiceWith({}, { faviconUrl: 'javascript:alert(1)' }) }, asking);
    expect(iconsOf()).to.be.empty;
  });
});
