import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const workflows = globSync('.github/workflows/*.{yml,yaml}', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(new URL(file, `file://${root}`), 'utf8').replaceAll(/^\s*#.*\n/gm, ''),
}));

interface Job {
  name: string;
  text: string;
}

/** The text of every job: what stands below a name that is indented by two, under `jobs:`. */
function jobsOf(workflow: string): Job[] {
  const [, jobs = ''] = /^jobs:\n([^]*)/m.exec(workflow) ?? [];
  return jobs
    .split(/^(?= {2}[\w-]+:\s*$)/m)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ name: /^ {2}([\w-]+):/.exec(text)?.[1] ?? '', text }));
}

/** The actions that a text uses, each with its version in a comment. */
const usesOf = (text: string) => [...text.matchAll(/\buses:\s*(.+)$/gm)].map(([, action = '']) => action.trim());

/** What is wrong with a workflow, in a sentence each. */
function problemsOf(workflow: string): string[] {
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const [head = ''] = workflow.split(/^jobs:$/m);

  expect(/^permissions: \{\}$/m.test(head), 'jobs get permissions that they did not ask for');
  expect(!/pull_request_target|workflow_run/.test(head), 'code of strangers runs with rights');
  expect(!/secrets\.|TOKEN\b/.test(workflow), 'a token exists');
  for (const action of usesOf(workflow)) {
    expect(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action), `${action} is not pinned by commit`);
  }
  for (const [, script = ''] of workflow.matchAll(/\brun:([^]*?)(?=\n\s*- |\n {2}\w|$)/g)) {
    expect(!script.includes('${{'), 'a script is composed of values from outside');
  }
  for (const { name, text } of jobsOf(workflow)) {
    const checksOut = text.includes('actions/checkout@');
    expect(!checksOut || text.includes('persist-credentials: false'), `${name} leaves credentials in the checkout`);
    if (!text.includes('write')) continue;
    expect(!checksOut, `${name} has the repository and a permission to write`);
    expect(
      !/\bnpm (ci|install|i|run|test|exec|start|pack|rebuild)\b|\bnpx\b|\bnode \S|\bbash \S|\.\/(?!package\.tgz)/.test(
        text,
      ),
      `${name} runs code of the repository or its dependencies with a permission to write`,
    );
    const publishes = [...text.matchAll(/npm publish.*/g)].map(([line]) => line);
    expect(
      publishes.every((line) => line.includes('--ignore-scripts')),
      `${name} runs the package's scripts`,
    );
  }
  return problems;
}

suite('U-03: workflows', () => {
  test('U-03: every workflow pins its actions by commit and runs nothing of the repository with a permission to write', () => {
    assert.ok(workflows.length > 0);
    for (const { file, text } of workflows) assert.deepEqual(problemsOf(text), [], file);
  });

  test('U-03: the release is tested in one job and published, by its hash, in another', () => {
    const release = workflows.find(({ file }) => file.endsWith('release.yml'))?.text ?? '';
    const [build, publish, ...others] = jobsOf(release);
    assert.deepEqual([build?.name, publish?.name, others], ['build', 'publish', []]);
    assert.doesNotMatch(build?.text ?? '', /id-token|write/);
    assert.match(build?.text ?? '', /bash \.ci\/run[^]*npm audit signatures[^]*npm pack --ignore-scripts[^]*sha256sum/);
    assert.match(publish?.text ?? '', /permissions:\n\s+id-token: write\n\s+steps:/);
    assert.match(publish?.text ?? '', /needs: build[^]*sha256sum --check[^]*npm publish \.\/package\.tgz --provenance/);
  });

  const sound = workflows[0]?.text ?? '';
  const faults: [string, (text: string) => string, RegExp][] = [
    [
      'an action by its tag',
      (text) => text.replace(/checkout@\w{40} # v7\.0\.1/, 'checkout@v4'),
      /not pinned by commit/,
    ],
    ['a short hash', (text) => text.replace(/(checkout@\w{7})\w{33}/, '$1'), /not pinned by commit/],
    ['the suite beside the identity', (text) => `${text}      - run: bash .ci/run\n`, /runs code of the repository/],
    ['an install beside the identity', (text) => `${text}      - run: npm ci\n`, /runs code of the repository/],
    [
      'a checkout beside the identity',
      (text) => text.replace(/download-artifact@/, 'checkout@'),
      /the repository and a/,
    ],
    ['scripts of the package', (text) => text.replace(/public --ignore-scripts/, 'public'), /package's scripts/],
    ['permissions for all', (text) => text.replace('permissions: {}', 'permissions: write-all'), /did not ask for/],
    [
      'credentials in the checkout',
      (text) => text.replace('persist-credentials: false', 'fetch-depth: 0'),
      /credentials/,
    ],
    ['a composed script', (text) => text.replace('"$GITHUB_REF_NAME"', '"${{ github.ref_name }}"'), /from outside/],
    [
      'a token',
      (text) => text.replace('SHA256: ', 'NODE_AUTH_TOKEN: ${{ secrets.NPM }}\n          SHA256: '),
      /token exists/,
    ],
  ];
  for (const [name, change, problem] of faults) {
    test(`U-03: the check finds ${name}`, () => {
      const changed = change(sound);
      assert.notEqual(changed, sound);
      assert.match(problemsOf(changed).join('\n'), problem);
    });
  }
});
