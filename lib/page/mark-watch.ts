// Notices that marked rows have moved or were drawn anew, without a look at the page in between: events of
// scrolling and sizes, and observers of the lists that the rows stand in, never of the whole page.
//
// What is not noticed at once: a row that a running animation moves, until it ends, and a form value that the
// page's script sets; the reading that follows forms notices that one within two seconds.

import { hostOf, isShadowRoot } from './nodes.ts';

export interface RowEvents {
  /** The rows may stand elsewhere now. */
  moved(): void;
  /** The rows may be others now. */
  changed(): void;
}

/** After a click or key a page may open or fold something in its own time, in milliseconds. */
const aftermath = 250;

/** Watches until the signal aborts. `rows`: at least one. */
export function watchRows(
  doc: Document,
  rows: readonly Element[],
  events: RowEvents,
  signal: AbortSignal,
): void {
  const { moved, changed } = events;
  const capture = { capture: true, passive: true, signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soonMoved = () => {
    moved();
    clearTimeout(timer);
    timer = setTimeout(moved, aftermath);
  };
  for (const root of rootsOf(doc, rows)) root.addEventListener('scroll', moved, capture);
  doc.defaultView?.addEventListener('resize', moved, { signal });
  for (const name of ['click', 'keyup', 'transitionend', 'animationend', 'toggle']) {
    doc.addEventListener(name, soonMoved, capture);
  }
  for (const name of ['input', 'change', 'reset']) doc.addEventListener(name, changed, capture);

  // A row that is taken out of the page loses its size, and that is said.
  const sizes = new ResizeObserver(() => (rows.every((row) => row.isConnected) ? moved() : changed()));
  for (const element of withAncestors(rows)) sizes.observe(element);

  const lists = new MutationObserver((records) => {
    if (records.some(({ type }) => type !== 'attributes')) changed();
    else moved();
  });
  const watched = { childList: true, characterData: true, subtree: true, attributes: true };
  for (const list of new Set(rows.map((row) => row.parentNode))) {
    if (list) lists.observe(list, { ...watched, attributeFilter: ['style', 'class', 'hidden'] });
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    sizes.disconnect();
    lists.disconnect();
  });
}

/** Calls `moved` once when the element, in sight now, stands elsewhere; until the signal aborts. */
export function watchPlace(doc: Document, element: Element, moved: () => void, signal: AbortSignal): void {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = doc.documentElement;
  const insets = [top, clientWidth - right, clientHeight - bottom, left].map((px) => -Math.floor(px));
  let first: number | undefined;
  const observer = new IntersectionObserver(
    ([entry]) => {
      const ratio = entry?.intersectionRatio ?? 0;
      if (first === undefined) first = ratio;
      else if (ratio !== first) {
        observer.disconnect();
        moved();
      }
    },
    // A window of just the element's size: it cannot move without leaving it.
    { root: doc, rootMargin: insets.map((px) => `${px}px`).join(' '), threshold: [0.9, 0.95, 0.99, 1] },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Scrolling is told to the listeners of its own tree only. */
function rootsOf(doc: Document, rows: readonly Element[]): Set<Node> {
  const roots = new Set<Node>([doc]);
  for (const row of rows) {
    for (let root = row.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
      roots.add(root);
    }
  }
  return roots;
}

function withAncestors(rows: readonly Element[]): Set<Element> {
  const all = new Set<Element>();
  for (const row of rows) {
    for (let at: Element | null = row; at && !all.has(at); at = at.parentElement ?? hostOf(at)) all.add(at);
  }
  return all;
}
