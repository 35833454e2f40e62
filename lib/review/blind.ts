// Blind double review: of a chart that two people review, neither sees the other's worksheet before their own is
// signed. Two readings that could be copied from each other say nothing of how well reviewers agree.

import type { SampleRecord } from '../model/sample.ts';
import type { Worksheet } from '../model/worksheet.ts';

type Sheet = Partial<Pick<Worksheet, 'encounterId' | 'reviewerId' | 'status'>> & { id: string };

/**
 * Ids of the worksheets that `person` is not to see yet.
 * @param numberOf encounter number by the encounter's id, which a sample names its charts by.
 */
export function blindWorksheets(
  person: string,
  samples: readonly Partial<Pick<SampleRecord, 'assignments' | 'removed'>>[],
  worksheets: readonly Sheet[],
  numberOf: ReadonlyMap<string, string>,
): Set<string> {
  const blind = new Set(
    samples
      .filter((sample) => !sample.removed)
      .flatMap(({ assignments = [] }) => assignments)
      .filter(({ auditor, second }) => second !== null && (auditor === person || second === person))
      .map(({ key }) => key),
  );
  if (blind.size === 0) return new Set();
  const signed = new Set(
    worksheets.filter((w) => w.reviewerId === person && w.status === 'signed').map((w) => w.encounterId),
  );
  return new Set(
    worksheets
      .filter(
        ({ encounterId = '', reviewerId }) =>
          reviewerId !== person && !signed.has(encounterId) && blind.has(numberOf.get(encounterId) ?? ''),
      )
      .map((w) => w.id),
  );
}
