import { readFile } from 'node:fs/promises';
import { lockedPackages, type LockedPackage } from './lockfile.ts';

interface PackageFile {
  name: string;
  version: string;
  license: string;
  dependencies: Record<string, string>;
}

/**
 * dist/sbom.json, a bill of materials in CycloneDX's form: what the published files carry within, by `carriers`, which names the
 * packages of each file, and what npm installs beside them. It has no date and no serial number, so that two builds agree.
 */
export async function billOfMaterials(carriers: ReadonlyMap<string, readonly string[]>): Promise<object> {
  const own = JSON.parse(await readFile('package.json', 'utf8')) as PackageFile;
  const lock = await lockedPackages('package-lock.json');
  const installed = lock.closure(Object.keys(own.dependencies));
  const carried = [...carriers.values()].flat().map((name) => lock.find(name));
  const all = new Map([...installed, ...carried].map((one) => [purl(one), one]));
  const sorted = [...all.values()].toSorted((a, b) => (purl(a) < purl(b) ? -1 : 1));
  const refs = (dependencies: readonly LockedPackage[]) => dependencies.map(purl).toSorted();
  const licenses = (license: string | undefined) => (license === undefined ? [] : [{ license: { id: license } }]);

  const component = (one: LockedPackage) => ({
    type: 'library',
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    scope: installed.includes(one) ? 'required' : 'optional',
    hashes: hashes(one),
    licenses: licenses(one.license),
    purl: purl(one),
    properties: [...carriers]
      .filter(([, packages]) => packages.includes(one.name) && lock.find(one.name) === one)
      .map(([file]) => ({ name: 'duecare:within', value: file }))
      .toSorted((a, b) => (a.value < b.value ? -1 : 1)),
  });

  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': purl(own),
        name: own.name,
        version: own.version,
        licenses: licenses(own.license),
        purl: purl(own),
      },
    },
    components: sorted.map(component),
    dependencies: [
      { ref: purl(own), dependsOn: refs(Object.keys(own.dependencies).map((name) => lock.find(name))) },
      ...sorted.map((one) => ({
        ref: purl(one),
        dependsOn: refs(lock.dependenciesOf(one).filter((dependency) => all.has(purl(dependency)))),
      })),
    ],
  };
}

function purl({ name, version }: { name: string; version: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A lockfile has them in base64. */
function hashes({ integrity }: LockedPackage): object[] {
  const content = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  return content === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }];
}
