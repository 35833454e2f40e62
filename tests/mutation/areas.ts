// Where a wrong sign or a lost condition would do most harm, and the tests that must notice it alone.

export interface Area {
  /** What is changed, as globs. */
  changes: readonly string[];
  /** Folders and files of the tests that are run. */
  tests: readonly string[];
}

export const areas: Readonly<Record<string, Area>> = {
  permissions: {
    changes: ['lib/model/permissions.ts'],
    tests: ['tests/unit/model/{permissions,bars}.test.ts', 'tests/unit/review/next-steps.test.ts'],
  },
  clocks: {
    changes: ['lib/oversight/clocks/**/*.ts'],
    tests: ['tests/unit/oversight/clocks/**/*.test.ts'],
  },
  merge: { changes: ['lib/sync/merge.ts'], tests: ['tests/unit/sync/merge*.test.ts'] },
  accuracy: {
    changes: ['lib/review/accuracy/*.ts', 'lib/review/scorecard.ts'],
    tests: ['tests/unit/review/accuracy/*.test.ts', 'tests/unit/review/{scorecard*,unsettled}.test.ts'],
  },
  // Those that only whole corpora of queries notice count as missed: of a change that nothing notices, each would be read.
  queries: {
    changes: ['lib/queries/check-query.ts', 'lib/queries/compliance/*.ts'],
    tests: [
      'tests/unit/queries/compliance/!(corpus-told-apart|fresh|held-out|second-corpus|whatever-written|wordings).test.ts',
      'tests/unit/queries/{policy,template-life}.test.ts',
    ],
  },
};
