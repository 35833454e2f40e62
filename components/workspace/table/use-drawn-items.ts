// Which rows of a table are drawn: all of a short one; of a long one those in sight, a few around them, and the one with the
// focus wherever it has gone. Ten thousand rows in the page make every key press wait for seconds.

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { usePrinting } from './use-printing.ts';

/** Longer lists than this are virtual. */
export const mostDrawn = 100;
/** Pixels of a row that nobody has measured. */
const usualHeight = 46;

export type Item<R> =
  | { kind: 'row' | 'detail'; key: string; row: R }
  /** A row that is not loaded yet. */
  | { kind: 'missing'; key: string };

interface Drawn<R> {
  index: number;
  item: Item<R>;
  /** Pixels that are left out before it. */
  before: number;
}

interface Asked<R> {
  items: readonly Item<R>[];
  frame: RefObject<HTMLElement | null>;
  /** Position of the item that keeps its place in the page; -1: none. */
  kept: number;
}

export function useDrawnItems<R>({ items, frame, kept }: Asked<R>) {
  const printing = usePrinting();
  const virtual = items.length > mostDrawn && !printing;
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: virtual,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 10,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return kept < 0 || seen.includes(kept) ? seen : [...seen, kept].sort((a, b) => a - b);
    },
  });
  // Cells stand elsewhere where the frame is wider: heights measured before hold no more.
  useEffect(() => {
    const element = frame.current;
    if (!virtual || !element) return;
    let width = element.clientWidth;
    const watch = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      virtualizer.measure();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [virtual, frame, virtualizer]);
  if (!virtual) {
    const loaded = items.filter(({ kind }) => kind !== 'missing');
    const drawn = loaded.map((item, index): Drawn<R> => ({ index, item, before: 0 }));
    return { virtual, drawn, after: 0, measure: undefined };
  }
  let end = 0;
  const drawn = virtualizer.getVirtualItems().flatMap(({ index, start, end: to }): Drawn<R>[] => {
    const item = items[index];
    if (!item) return [];
    const before = start - end;
    end = to;
    return [{ index, item, before }];
  });
  return { virtual, drawn, after: virtualizer.getTotalSize() - end, measure: virtualizer.measureElement };
}
