// Of a store that is to be cleared, what its owner's work would be lost with: the changes that were never sent, as
// they are, sealed. Needs no key. When they were sent, the rest comes from the server anew.

import { type Database, type MetaEntry, recordTables } from './database.ts';
import { inState } from './outbox.ts';

/** The order of changes goes on where it was; everything else is known by reading the log from its beginning. */
const kept: readonly MetaEntry['key'][] = ['stamp', 'device'];

export async function keepOutboxOnly(db: Database): Promise<void> {
  await db.transaction('rw', [...recordTables(db), db.outbox, db.sent, db.meta], async () => {
    await Promise.all([...recordTables(db), db.sent].map((table) => table.clear()));
    await db.outbox.bulkDelete(await inState(db, 'kept').primaryKeys());
    const keys = await db.meta.toCollection().primaryKeys();
    await db.meta.bulkDelete(keys.filter((key) => !kept.includes(key)));
  });
}
