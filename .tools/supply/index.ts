import { contentSecurityPolicy } from '../../src/csp.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { integrityList, scriptInventory, type IntegrityList } from './scripts.ts';

/** The files of dist/ that tell what is in the others, from the others: path → content. */
export async function supplyFiles(
  dist: string,
  version: string,
  carriers: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, string>> {
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const list = await integrityList(dist, version);
  return new Map([
    ['sri.json', json(list)],
    ['script-inventory.json', json(await scriptInventory(dist, version))],
    ['sbom.json', json(await billOfMaterials(carriers))],
    ['csp.txt', policyLines(list)],
  ]);
}

/** A page's policy, for somebody who copies it and puts the own addresses in. */
function policyLines({ files }: IntegrityList): string {
  const addresses = { baseUrl: 'https://billing.example', processorOrigin: 'https://cards.example' };
  const lines = (scriptSource: string) =>
    Object.entries(contentSecurityPolicy({ ...addresses, scriptSource }))
      .map(([directive, value]) => `${directive} ${value}`)
      .join(';\n');
  const pinned = `'${files['duecare.js']?.integrity ?? ''}'`;
  return (
    '# The policy of a page whose backend is https://billing.example and whose processor is https://cards.example.\n' +
    `# duecare.js is served by the page's own site:\n\n${lines("'self'")}\n\n` +
    `# duecare.js is pinned by its bytes, wherever it comes from. The script tag needs the same integrity:\n\n${lines(pinned)}\n`
  );
}
