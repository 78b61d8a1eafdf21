import { expect } from '@open-wc/testing';
import { openForm } from './open-form.ts';

describe('where a new step stands', () => {
  beforeEach(() => scrollTo({ top: 0, behavior: 'instant' }));

  const far = () => {
    const space = document.createElement('div');
    space.style.height = '3000px';
    document.body.prepend(space);
    return space;
  };

  it('A-09: a step that the payer has gone on to is in view', async () => {
    const space = far();
    const { form, press } = await openForm();
    await press('Continue');
    const { top } = form.getBoundingClientRect();
    space.remove();
    expect(top).to.be.lessThan(innerHeight);
  });

  it('a page that lets the form have no focus is not scrolled to it', async () => {
    const space = far();
    const { form, press } = await openForm();
    form.inert = true;
    await press('Continue');
    const scrolled = scrollY;
    space.remove();
    expect(scrolled).to.equal(0);
  });
});
