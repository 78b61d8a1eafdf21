import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { findAll } from '../../support/find.ts';
import { openPortal } from './open-portal.ts';

describe('notices of the practice', () => {
  it('I-07: stand in the portal before what pays, in their own language, and in no other section', async () => {
    const open = await openPortal(
      {},
      html`<duecare-portal><p slot="notices" lang="es">Ayuda gratuita con el idioma</p></duecare-portal>`,
    );
    const notice = open.portal.querySelector<HTMLElement>('[slot=notices]');
    if (!notice) throw new Error('There is no notice.');
    await open.enter();
    expect(notice.assignedSlot).to.equal(null);
    await open.press('Pay');
    expect(notice.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(notice.lang).to.equal('es');
    const pay = findAll(open.portal, 'slot').find((slot) => slot.getAttribute('name') === 'pay');
    if (!notice.assignedSlot || !pay) throw new Error('There is no place for it.');
    expect(notice.assignedSlot.compareDocumentPosition(pay)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await open.press('Statements');
    expect(notice.assignedSlot).to.equal(null);
  });
});
