// Draws the marks beside the code rows and keeps them there: at most one measuring in each frame of the screen,
// and only when something moved. Nothing runs while no mark is shown or nobody sees the page.

import type { PageMark } from '../model/page-mark.ts';
import { createMarkLayer, type MarkLayer } from './mark-layer.ts';
import { clipsOf, levelOf, measuresOf, type Point, placeOf } from './mark-place.ts';
import { watchPlace, watchRows } from './mark-watch.ts';

export interface Marks {
  /** Shows these marks and no others. Lines that the page does not show have none. */
  show(marks: readonly (readonly [key: string, mark: PageMark])[]): void;
  clear(): void;
}

interface Row {
  element: Element;
  clips: Element[];
}

/** Looking for the rows costs a reading of them; a list that never rests is looked through this often, in ms. */
const findEvery = 120;

/** @param rowsNow the page's code rows by the key of their line, as they are in this moment. */
export function createMarks(
  doc: Document,
  rowsNow: () => ReadonlyMap<string, Element>,
  signal: AbortSignal,
): Marks {
  let wanted = new Map<string, PageMark>();
  let rows = new Map<string, Row>();
  let layer: MarkLayer | null = null;
  let stale = false;
  let found = 0;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching: AbortController | undefined;
  let places: AbortController | undefined;
  let shown: AbortController | undefined;

  const events = {
    moved: () => schedule(),
    changed() {
      stale = true;
      schedule();
    },
  };

  function schedule(): void {
    if (!frame && wanted.size > 0 && !doc.hidden) frame = requestAnimationFrame(update);
  }

  function update(): void {
    frame = 0;
    if (!layer) return;
    if (stale && performance.now() - found >= findEvery) find();
    else if (stale) {
      clearTimeout(timer);
      timer = setTimeout(schedule, findEvery);
    }
    draw(layer);
  }

  function find(): void {
    stale = false;
    found = performance.now();
    watching?.abort();
    watching = new AbortController();
    const now = read();
    rows = new Map();
    for (const key of wanted.keys()) {
      const element = now.get(key);
      if (element) rows.set(key, { element, clips: clipsOf(element) });
    }
    const elements = Array.from(rows.values(), ({ element }) => element);
    const [first] = elements;
    // Without its row nothing of a list is left to watch; the next message of the panel looks again.
    if (first) watchRows(doc, elements, events, watching.signal);
    layer?.level(first ? levelOf(first) : null);
  }

  /** A page that takes too long to read has no marks for now. */
  function read(): ReadonlyMap<string, Element> {
    try {
      return rowsNow();
    } catch {
      return new Map();
    }
  }

  function draw(on: MarkLayer): void {
    places?.abort();
    places = new AbortController();
    const measures = measuresOf();
    const corner = on.corner();
    const placed = Array.from(wanted, ([key, mark]) => {
      const row = rows.get(key);
      const at = row?.element.isConnected ? placeOf(row.element, row.clips, measures) : null;
      return { key, mark, at: at && less(at, corner), row };
    });
    // The first and the last in sight tell for those between them.
    const seen = placed.filter(({ at }) => at);
    for (const { row } of new Set([seen[0], seen.at(-1)].filter((one) => one !== undefined))) {
      if (row) watchPlace(doc, row.element, schedule, places.signal);
    }
    on.draw(placed);
  }

  function rest(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    watching?.abort();
    places?.abort();
  }

  function clear(): void {
    wanted = new Map();
    rows = new Map();
    rest();
    shown?.abort();
    shown = undefined;
    layer?.remove();
    layer = null;
  }

  function begin(): void {
    shown = new AbortController();
    layer = createMarkLayer(doc);
    const turned = () => {
      if (doc.hidden) rest();
      else events.changed();
    };
    doc.addEventListener('visibilitychange', turned, { signal: shown.signal });
    doc.defaultView?.addEventListener('pagehide', clear, { signal: shown.signal });
  }

  signal.addEventListener('abort', clear);
  return {
    clear,
    show(marks) {
      if (signal.aborted || marks.length === 0) return clear();
      // A page that took the layer away gets it back with the next verdict, and no sooner.
      if (layer && !layer.isThere()) clear();
      wanted = new Map(marks);
      if (!layer) begin();
      found = 0;
      events.changed();
    },
  };
}

const less = (at: Point, corner: Point): Point => ({ x: at.x - corner.x, y: at.y - corner.y });
