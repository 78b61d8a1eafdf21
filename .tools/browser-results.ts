import { relative } from 'node:path';
import type { TestSession, TestSuiteResult } from '@web/test-runner';
import { sum, type Results } from './results.ts';

/** Counts the tests of a run. A file that broke, or in which nothing ran, counts as one failure. */
export function browserResults(sessions: readonly TestSession[], root: string): Results {
  return sum([...sessions].map((session) => sessionResults(session, root)));
}

function sessionResults(session: TestSession, root: string): Results {
  const results = session.testResults === undefined ? { passed: 0, failed: 0 } : suiteResults(session.testResults);
  const file = relative(root, session.testFile);
  if (results.passed + results.failed === 0) {
    console.error(`No test ran in ${file}.`);
    return { passed: 0, failed: 1 };
  }
  if (session.passed !== true && results.failed === 0) {
    console.error(`${file} broke outside its tests.`);
    return { ...results, failed: 1 };
  }
  return results;
}

function suiteResults(suite: TestSuiteResult): Results {
  const run = suite.tests.filter(({ skipped }) => !skipped);
  const passed = run.filter((test) => test.passed).length;
  return sum([{ passed, failed: run.length - passed }, ...suite.suites.map(suiteResults)]);
}
