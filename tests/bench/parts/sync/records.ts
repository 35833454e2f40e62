// The records that all three ways of synchronising carry: as large as a finding with its rationale.

import type { Change } from '../../../../lib/model/change.ts';
import { systemRandom, timedId } from '../../../../lib/model/ids.ts';
import { makeChart } from '../../../unit/page/note-corpus.ts';
import { changeOf } from '../../../unit/server/review-changes.ts';

const textLength = 440;

/** `count` changes by `owner`, of 0.9 KB each as JSON. */
export function changesOf(owner: string, count: number): Change[] {
  const notes = makeChart(count * textLength, 1);
  return Array.from({ length: count }, (_, i) =>
    changeOf('rationale', timedId(i, systemRandom), {
      title: `Rationale ${i}`,
      text: notes.slice(i * textLength, (i + 1) * textLength).trim() || 'As documented.',
      citation: 'ICD-10-CM Official Guidelines, section IV.H',
      category: null,
      owner,
      shared: false,
      removed: false,
    }),
  );
}

/** The same as documents of a document store: with an id, and of the same size. */
export const documentOf = ({ id, ...rest }: Change) => ({ id, ...rest });
export type BenchDocument = ReturnType<typeof documentOf>;

export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
