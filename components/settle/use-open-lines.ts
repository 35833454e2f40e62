// The lines of a worksheet that await a choice, by line; asked for only where a view says that there are any.

import { useLiveQuery } from 'dexie-react-hooks';
import type { Database } from '../../lib/store/database.ts';
import { type OpenLine, openLines } from '../../lib/store/views/open-lines.ts';

const none: ReadonlyMap<string, OpenLine> = new Map();

export function useOpenLines(
  db: Database,
  worksheetId: string | undefined,
  any: boolean,
): ReadonlyMap<string, OpenLine> {
  const lines = useLiveQuery(
    async () => (worksheetId && any ? await openLines(db, worksheetId) : []),
    [db, worksheetId, any],
  );
  return lines?.length ? new Map(lines.map((line) => [line.lineKey, line])) : none;
}
