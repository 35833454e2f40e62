// Where the mark of a code row stands: beside it where the row's own surroundings leave room, otherwise in its
// last corner, and nowhere when the row is scrolled out of its box or something lies over it.

import { markSize } from './mark-shapes.ts';
import { hostOf, treeOf } from './nodes.ts';

export interface Point {
  x: number;
  y: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Between the mark and its row, where there is room. */
const gap = 3;
/** Room beside a row that is enough: the mark then reaches into the row by no more than a cell's own edge. */
const margin = markSize / 2;
/** A row higher than this has its mark by its first line. */
const firstLine = 32;

/** The boxes around an element that cut off what stands out of them, nearest first. */
export function clipsOf(row: Element): Element[] {
  const clips: Element[] = [];
  for (let at = parentOf(row); at && at !== row.ownerDocument.documentElement; at = parentOf(at)) {
    const { overflowX, overflowY, display } = getComputedStyle(at);
    const cuts = (overflow: string) => overflow !== 'visible';
    if (display !== 'contents' && display !== 'inline' && (cuts(overflowX) || cuts(overflowY))) {
      // The body's own overflow is the window's, which cuts everything anyway.
      if (at !== row.ownerDocument.body) clips.push(at);
    }
  }
  return clips;
}

/**
 * The level on which the row's part of the page is stacked, so that a mark lies over the row and under what
 * the page itself puts over it, such as a dialog.
 */
export function levelOf(row: Element): number | null {
  let level: number | null = null;
  for (let at: Element | null = row; at; at = parentOf(at)) {
    const { zIndex, position } = getComputedStyle(at);
    if (zIndex !== 'auto' && position !== 'static') level = Number(zIndex);
  }
  return level;
}

type Side = 'left' | 'right' | 'within';

/** Each element is measured once. */
export interface Measures {
  box(element: Element): Box;
  /** Side by parent: the marks of one list stand in one column. */
  sides: Map<Element | null, Side>;
}

export function measuresOf(): Measures {
  const boxes = new Map<Element, Box>();
  return {
    sides: new Map(),
    box(element) {
      const known = boxes.get(element) ?? boxOf(element);
      boxes.set(element, known);
      return known;
    },
  };
}

/** In the window's coordinates; null where it would not be seen. */
export function placeOf(row: Element, clips: readonly Element[], measures: Measures): Point | null {
  const own = measures.box(row);
  const { clientWidth, clientHeight } = row.ownerDocument.documentElement;
  const cut = clips.reduce((box, clip) => overlap(box, insideOf(clip, measures.box(clip))), {
    left: 0,
    top: 0,
    right: clientWidth,
    bottom: clientHeight,
  });
  const middle = own.top + Math.min(own.bottom - own.top, firstLine) / 2;
  const y = middle - markSize / 2;
  const shown = overlap(own, cut);
  if (shown.right - shown.left < markSize || y < cut.top || y + markSize > cut.bottom) return null;
  if (isCovered(row, shown.left + gap, middle) && isCovered(row, shown.right - gap, middle)) return null;
  const side = measures.sides.get(row.parentElement) ?? sideOf();
  measures.sides.set(row.parentElement, side);
  const x = {
    left: Math.max(cut.left, own.left - gap - markSize),
    right: Math.min(cut.right - markSize, own.right + gap),
    within: shown.right - gap - markSize,
  }[side];
  return { x: Math.round(x), y: Math.round(y) };

  function sideOf(): Side {
    const [before, after] = [own.left - cut.left, cut.right - own.right];
    if (before >= margin && isFree(row, own.left - Math.min(before, markSize) / 2, middle)) return 'left';
    if (after >= margin && isFree(row, own.right + Math.min(after, markSize) / 2, middle)) return 'right';
    return 'within';
  }
}

function hitAt(row: Element, x: number, y: number): Element | null {
  return treeOf(row)?.elementFromPoint(x, y) ?? null;
}

/** A point of the row where neither it nor anything around it is on top: a dialog, a heading that stays. */
function isCovered(row: Element, x: number, y: number): boolean {
  const hit = hitAt(row, x, y);
  return hit !== null && !row.contains(hit) && !hit.contains(row);
}

/** Nothing but what the row stands in. */
function isFree(row: Element, x: number, y: number): boolean {
  const hit = hitAt(row, x, y);
  return hit !== null && hit !== row && hit.contains(row);
}

function boxOf(element: Element): Box {
  const box = element.getBoundingClientRect();
  if (box.width > 0 || box.height > 0) return box;
  // `display: contents` has no box of its own.
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** Without borders and scroll bars. */
const insideOf = (clip: Element, { left, top }: Box): Box => ({
  left: left + clip.clientLeft,
  top: top + clip.clientTop,
  right: left + clip.clientLeft + clip.clientWidth,
  bottom: top + clip.clientTop + clip.clientHeight,
});

const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The parent as the page is drawn: a slot's for what is slotted, the host's for a shadow root. */
function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? hostOf(element);
}
