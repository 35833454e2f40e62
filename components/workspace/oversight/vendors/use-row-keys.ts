// Names for rows that have none of their own, so that the one removed is the one that goes.

import { useRef } from 'react';

export function useRowKeys(count: number) {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < count) {
    keys.current.push(next.current);
    next.current += 1;
  }
  return {
    of: (at: number) => keys.current[at] ?? at,
    drop: (at: number) => void keys.current.splice(at, 1),
  };
}
