/** A reporter for the test runner: the last line of a run is `N passed, N failed`, alone on its line. */
import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Counts tests; a file that could not run and an error outside any test count as failed, for nothing may hide there. */
export function closingLine(modules: readonly TestModule[], errors: readonly SerializedError[]): string {
  let passed = 0;
  let failed = errors.length;
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'failed') failed += 1;
    }
  }
  return `${passed} passed, ${failed} failed`;
}

/** Says the line when the process ends, after every other reporter. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const line = closingLine(modules, errors);
    process.once('exit', () => writeSync(1, `${line}\n`));
  }
}
