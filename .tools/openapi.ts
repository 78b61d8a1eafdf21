import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { endpoints } from '../src/contract/endpoints.ts';
import { collectSchemas, componentSchemas, openApiDocument, schemaName } from './openapi-document.ts';
import { settledExceptions, wireModule, wireParts } from './wire-module.ts';

// `npm run openapi` writes what is made from the contract; with `-- --check` it fails when a file has drifted.
const root = new URL('../', import.meta.url);

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(new URL(file, root), 'utf8');
  } catch {
    return undefined;
  }
}

const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
const schemas = collectSchemas();
/** What the pay path asks `fits` for beside the bodies of its endpoints. */
const named = ['HttpsUrl', 'Id', 'IntentId', 'LinkToken', 'MinorUnits', 'PaymentCode', 'PlainDate', 'Problem'];
const { pay, portal } = wireParts(componentSchemas(schemas), endpoints, named, (schema) => schemaName(schemas, schema));
const made = {
  'docs/openapi.json': `${JSON.stringify(openApiDocument(version), null, 2)}\n`,
  'src/contract/wire/generated.ts': await wireModule(
    pay,
    { schemas: 'wireSchemas', endpoints: 'wireEndpoints' },
    settledExceptions(),
  ),
  'src/contract/wire/generated-portal.ts': await wireModule(portal, {
    schemas: 'portalSchemas',
    endpoints: 'portalEndpoints',
  }),
};

for (const [file, text] of Object.entries(made)) {
  if (!process.argv.includes('--check')) {
    await mkdir(new URL('./', new URL(file, root)), { recursive: true });
    await writeFile(new URL(file, root), text);
    console.log(`Wrote ${file}.`);
  } else if ((await readIfThere(file)) === text) {
    console.log(`${file} is what the contract says.`);
  } else {
    console.error(`${file} has drifted from src/contract: run \`npm run openapi\` and commit it.`);
    process.exitCode = 1;
  }
}
