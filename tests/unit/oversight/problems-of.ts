// The problems that a reader of files throws.

import { ImportProblem, type Problem } from '../../../lib/oversight/import-problem.ts';

export function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ImportProblem) return error.problems;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}
