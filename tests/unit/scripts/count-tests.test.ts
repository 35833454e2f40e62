// The last line of `npm test` is only as true as this reading of the runners' reports.

import { expect, test } from 'vitest';
import { countTests, readCounts } from '../../../scripts/check/count-tests.ts';

test('reads a report of Vitest', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
  expect(readCounts(report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
});

test('reads a report of Playwright, where a test that passed at a second try is no pass', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } };
  expect(readCounts(report)).toEqual({ passed: 5, failed: 3, skipped: 0 });
});

test('a report that was not written counts nothing', () => {
  expect(countTests('nowhere.json')).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
