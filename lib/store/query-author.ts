// How a person signs their queries, kept in this browser so that it is typed once.

import { type Query, query } from '../model/query.ts';
import type { Database } from './database.ts';

const key = 'query-author';

export async function readQueryAuthor(db: Database): Promise<Query['author'] | null> {
  return query.shape.author.safeParse((await db.meta.get(key))?.value).data ?? null;
}

export const keepQueryAuthor = async (db: Database, value: Query['author']): Promise<void> => {
  await db.meta.put({ key, value });
};
