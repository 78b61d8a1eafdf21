import { expect } from '@open-wc/testing';
import { leo, maria } from '../support/samples/household.ts';
import { states } from './states/index.ts';

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const;

/** What is written to the console while something goes on. Lit says of itself that it is its development build. */
async function writtenDuring(run: () => Promise<unknown>): Promise<string[]> {
  const written: string[] = [];
  const before = { ...console };
  for (const method of methods) console[method] = (...args: unknown[]) => void written.push(args.map(String).join(' '));
  try {
    await run();
  } finally {
    Object.assign(console, before);
  }
  return written.filter((text) => !text.startsWith('Lit is in dev mode'));
}

describe('the console', () => {
  for (const { name, show } of states) {
    it(`X-08: nothing is written to it, but what a developer has to mend: ${name}`, async () => {
      const written = await writtenDuring(show);
      const forDevelopers = /^Duecare is not configured: .+ \(not_configured\) See docs\/errors\.md#not_configured$/;
      const ofTheTest =
        /^Duecare: client_failed\. See docs\/errors\.md#client_failed Error: (broken|The test did not mean .*)$/;
      const rest = written.filter((text) => !forDevelopers.test(text) && !ofTheTest.test(text));
      expect(rest).to.deep.equal([]);
      for (const { name: patient } of [maria, leo]) expect(written.join('\n')).not.to.include(patient);
    });
  }

  it('X-08: the look-out is awake', async () => {
    const written = await writtenDuring(async () => {
      console.info(maria.name);
    });
    expect(written).to.deep.equal(['Maria Garcia']);
  });
});
