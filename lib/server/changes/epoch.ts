// Which log this is. A restored database goes on from an older state under the same positions, and one of which charts
// were erased no longer has what it gave out: without a name for each such beginning, browsers could not tell.

import type { Queries } from '../database/database.ts';
import { Refusal } from '../faults.ts';

/** Gives every organisation's log a new name. Part of each restore, in its transaction. */
export async function newEpoch(queries: Queries): Promise<void> {
  await queries.query('update organisation set epoch = gen_random_uuid()::text');
}

/**
 * Throws when `asked` names another log than the one that stands here, before anything is judged by its positions.
 * Browsers that have read nothing yet ask for none.
 */
export function refuseOtherEpoch(here: string, asked: string | undefined): void {
  if (asked === undefined || asked === here) return;
  throw new Refusal(
    409,
    'other-epoch',
    'The server was restored from a backup, erased old charts, or shows you others than before.',
    'Nothing was written. Your work is in this browser and is sent again where the server lost it.',
    'Go on working; nothing is to be done.',
  );
}
