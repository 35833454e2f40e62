// Highlights evidence by the CSS Custom Highlight API, under our own name in the page's registry: the
// page's DOM stays as it is, and so do highlights of the page's own.

import { hostOf } from './nodes.ts';

const highlightName = 'overread-evidence';

export interface Painter {
  /** Highlights the ranges under this id (in place of its former ones) and brings the first into view. */
  show(id: string, ranges: Range[]): void;
  clear(): void;
}

export function createPainter(): Painter {
  const shown = new Map<string, Range[]>();
  const paint = () => {
    // Without the API (Firefox before 140) the passage is still scrolled to.
    if (!CSS.highlights || typeof Highlight === 'undefined') return;
    const ranges = [...shown.values()].flat();
    if (ranges.length === 0) CSS.highlights.delete(highlightName);
    else CSS.highlights.set(highlightName, new Highlight(...ranges));
  };
  return {
    show(id, ranges) {
      shown.set(id, ranges);
      paint();
      if (ranges[0]) bringIntoView(ranges[0]);
    },
    clear() {
      if (shown.size === 0) return;
      shown.clear();
      paint();
    },
  };
}

/** Scrolls the passage to the middle of each scrolling box around it that does not show it. */
function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  // Brings frames around this one into view too, which the page's own boxes cannot.
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  for (let box: Element | null = element; box; box = box.parentElement ?? hostOf(box)) {
    if (box.scrollHeight <= box.clientHeight || !scrolls(box)) continue;
    const outer = isPageBox(box) ? { top: 0, height: box.clientHeight } : box.getBoundingClientRect();
    const inner = range.getBoundingClientRect();
    if (inner.top >= outer.top && inner.bottom <= outer.top + outer.height) continue;
    box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }
}

const isPageBox = (box: Element): boolean => box === box.ownerDocument.scrollingElement;

const scrolls = (box: Element): boolean =>
  isPageBox(box) || ['auto', 'scroll'].includes(getComputedStyle(box).overflowY);
