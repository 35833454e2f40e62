// A database that breaks off, as one does when its process is killed: the transaction under way is undone.

import type { Database, Queries } from '../../../lib/server/database/database.ts';

/** Breaks off at its nth statement, once. */
export function breaking(database: Database, nth: number): Database {
  let left = nth;
  const cut = () => {
    left -= 1;
    if (left === 0) throw new Error('cut off');
  };
  const wrap = (queries: Queries): Queries => ({
    query: async (...asked) => {
      cut();
      return await queries.query(...asked);
    },
    script: async (sql) => {
      cut();
      await queries.script(sql);
    },
  });
  return { ...database, transaction: (work) => database.transaction((queries) => work(wrap(queries))) };
}
