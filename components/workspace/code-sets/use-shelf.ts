// The organisation's shelf of code tables as it stands in this browser, which asks the server for news at once.

import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { askForCodeSets } from '../../../lib/messaging/code-set-messages.ts';
import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { openShelf, type ShelfProgress, shelfProgress } from '../../../lib/store/code-shelf.ts';

export interface ShelfView {
  /** Undefined before they are read. */
  tables: KeptTable[] | undefined;
  progress: ShelfProgress | null;
  /** Why the server's were not fetched. */
  fault: Fault | null;
  /** Whether the server has told since the screen was opened. */
  asked: boolean;
  look: () => Promise<void>;
}

export function useShelf(organisation: string): ShelfView {
  const shelf = useMemo(() => openShelf(organisation), [organisation]);
  useEffect(() => () => shelf.close(), [shelf]);
  const tables = useLiveQuery(() => shelf.heads.toArray(), [shelf]);
  const progress = useLiveQuery(() => shelfProgress(shelf), [shelf]) ?? null;
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const look = useCallback(async () => {
    const said = await askForCodeSets({ act: 'fetch' });
    setAsked(said.ok);
    setFault(said.ok ? null : said.error);
  }, []);
  useEffect(() => void look(), [look]);
  return { tables, progress, fault, asked, look };
}
