// What is wrong with a file that goes between vendor, client and payers, and where: thrown deep inside a reader, told at
// the door. A file with a problem is not taken at all, since half of a file looks like a whole one afterwards.

export interface Problem {
  /** As people are told: `segment 12 (CLM)`, `line 3, column “Code”`, or '' for the whole file. */
  where: string;
  /** Begins with a capital and ends with a full stop. */
  why: string;
}

/** How many of one file are told; who mends these can ask again. */
export const mostProblems = 50;

export class ImportProblem extends Error {
  readonly problems: readonly Problem[];

  /** @param problems at least one, in the order of the file; those beyond `mostProblems` are let go of. */
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ where, why }) => `${where}: ${why}`)[0]);
    this.problems = problems.slice(0, mostProblems);
  }
}

/** To be thrown where one thing is enough to stop. */
export const importProblem = (where: string, why: string): ImportProblem =>
  new ImportProblem([{ where, why }]);
