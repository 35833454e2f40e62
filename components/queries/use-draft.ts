// A query as it is being written: in hand at once, in the store a moment later, so that nothing typed is lost.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Query } from '../../lib/model/query.ts';
import type { Fault, Result } from '../../lib/model/result.ts';

/** How long after the last stroke the draft is written, in milliseconds. */
const rest = 400;

export interface Draft {
  query: Query;
  change: (fields: Partial<Query>) => void;
  /** Writes what is not written yet. */
  save: () => Promise<Result<null>>;
  fault: Fault | null;
}

/** @param write puts the whole draft into the store. Must stay the same function. */
export function useDraft(first: Query, write: (query: Query) => Promise<Result<null>>): Draft {
  const [query, setQuery] = useState(first);
  const [fault, setFault] = useState<Fault | null>(null);
  const latest = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<Result<null>>>(Promise.resolve({ ok: true, value: null }));
  const save = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const asked = latest.current;
    queue.current = queue.current
      .then(() => write(asked))
      .then((answer) => {
        setFault(answer.ok ? null : answer.error);
        return answer;
      });
    return queue.current;
  }, [write]);
  const change = useCallback(
    (fields: Partial<Query>) => {
      latest.current = { ...latest.current, ...fields };
      setQuery(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), rest);
    },
    [save],
  );
  // What was typed last is written when the chart or the tab is left.
  useEffect(
    () => () => {
      if (timer.current !== undefined) void save();
    },
    [save],
  );
  return { query, change, save, fault };
}
