import { betweenStates } from './between-states.ts';
import type { Look } from '../../test/browser/suites/matrix/looks.ts';
import { preparePage, wear } from '../../test/browser/suites/matrix/wear.ts';
import { states } from '../../test/browser/suites/states/index.ts';

// What runs in the page while pictures are taken: the states of the test suites, one after the other.
export interface MatrixPage {
  names: readonly string[];
  show(at: number): Promise<void>;
  wear(look: Look): Promise<void>;
}

const prepared = preparePage();
const matrix: MatrixPage = {
  names: states.map(({ name }) => name),
  async show(at) {
    await prepared;
    await betweenStates();
    await states[at]?.show();
  },
  wear,
};
Object.assign(globalThis, { matrix });
