// Reading practice sets and what was handed in of them out of the store.

import { type PracticeResult, type PracticeSet, practiceResult, practiceSet } from '../../model/practice.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

export interface KnownSet extends PracticeSet {
  id: string;
  /** Of its charts, handed in by the person who was given it; others' are nobody's. */
  results: PracticeResult[];
}

/** Every set that was heard of, those that were taken back too, the latest first. */
export async function practiceSets(db: Database): Promise<KnownSet[]> {
  const results = (await recordsOfKind(db, 'practice-result')).flatMap(
    ({ view }) => practiceResult.safeParse(recordValues(view)).data ?? [],
  );
  return (await recordsOfKind(db, 'practice-set'))
    .flatMap(({ id, view }) => {
      const set = practiceSet.safeParse(recordValues(view)).data;
      return set ? [{ ...set, id }] : [];
    })
    .map((set) => ({
      ...set,
      results: results.filter((one) => one.set === set.id && one.by === set.person),
    }))
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1));
}
