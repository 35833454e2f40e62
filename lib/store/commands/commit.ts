// Every command is one transaction; what goes wrong in it is told as a fault, and then nothing of it is written.

import { fail, type Result } from '../../model/result.ts';
import { type Database, recordTables } from '../database.ts';
import { NotValid } from '../write.ts';

/** Runs `work` in one transaction over records, outbox and meta. Faults of its own: `not-valid`, `not-saved`. */
export async function commit<T>(db: Database, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await db.transaction('rw', [...recordTables(db), db.outbox, db.meta], work);
  } catch (error) {
    if (error instanceof NotValid)
      return fail(
        'not-valid',
        `“${error.where}” cannot be saved like this: ${error.message}.`,
        'The last step is not recorded; everything before it is.',
        'Make it shorter or correct it, then do it again.',
      );
    return fail(
      'not-saved',
      `The browser could not save this (${error instanceof Error ? error.name : 'unknown error'}).`,
      'The last step is not recorded; everything before it is.',
      'Free some disk space or restart the browser, then do it again.',
    );
  }
}
