// Reading education items out of the store.

import { type Education, education } from '../../model/education.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

export type EducationItem = Education & { id: string };

/** Items that were not withdrawn, those due first first. One whose changes have not all arrived is left out. */
export async function educationItems(db: Database): Promise<EducationItem[]> {
  const rows = await recordsOfKind(db, 'education');
  return rows
    .flatMap(({ id, view }) => {
      const read = education.safeParse(recordValues(view));
      return read.success && !read.data.removed ? [{ ...read.data, id }] : [];
    })
    .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}
