// The channel on which a push says, once it is committed, whose log has grown.

import type { Queries } from './database.ts';

export const newsChannel = 'overread_news';

/** Part of a push's transaction; heard after its commit, by `Database.onNews` of every process. */
export async function tellNews(queries: Queries, organisation: string): Promise<void> {
  await queries.query(`select pg_notify('${newsChannel}', $1)`, [organisation]);
}
