import { expect, fixtureCleanup } from '@open-wc/testing';
import { findAll, visibleText } from '../support/find.ts';
import { countResources } from '../support/page-resources.ts';
import { followDevice } from '../support/page.ts';
import { settle } from '../support/place.ts';
import { states } from './states/index.ts';

/** Steps that hold a token, a request or a link of the address begin anew; what was typed into a form of the receipt, too. */
const beginsAnew =
  /^QuickPay, (payment code refused|asks for|a wrong answer|locked|a dead link|an incomplete link|unreachable|review|sending|session ended while|repeat)|^paying in the portal, (another card|wallet|review)|, more (failed|offline)$|^receipt viewer, (asking|address|sent)/;

before(followDevice);

describe('an element that comes and goes', () => {
  for (const { name, show } of states) {
    it(`N-11: leaves no listener, timer or observer behind: ${name}`, async () => {
      const resources = countResources();
      try {
        const element = await show();
        const place = element.parentNode;
        const counts: number[] = [];
        for (let round = 0; round < 3; round += 1) {
          element.remove();
          counts.push(resources.held().length);
          place?.append(element);
          await settle();
        }
        expect(counts[2], counts.join()).to.equal(counts[1]);
        fixtureCleanup();
        await settle();
        expect(resources.heldByPage()).to.deep.equal([]);
      } finally {
        resources.stop();
      }
    });

    it(`R-04: shows the same after it was moved, and after it left and came back: ${name}`, async () => {
      const element = await show();
      const place = element.parentNode;
      const text = visibleText(place ?? element);
      const expectSame = () => {
        if (beginsAnew.test(name)) expect(visibleText(place ?? element)).not.to.equal('');
        else expect(visibleText(place ?? element)).to.equal(text);
      };
      const other = document.createElement('div');
      place?.append(other);
      for (const move of [() => other.append(element), () => place?.insertBefore(element, other)]) {
        move();
        await settle();
        expectSame();
      }
      element.remove();
      await settle();
      place?.insertBefore(element, other);
      await settle();
      expectSame();
    });

    it(`R-04: a copy in its place works without what was copied along: ${name}`, async () => {
      const element = await show();
      const generated = findAll(element, '[data-duecare-generated]').length;
      const copy = element.cloneNode(true) as HTMLElement;
      element.replaceWith(copy);
      await settle();
      expect(copy.querySelectorAll(':scope > [data-duecare-generated]').length).to.be.at.most(generated);
      expect(copy.isConnected).to.equal(true);
      copy.remove();
    });
  }
});
