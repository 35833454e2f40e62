// The one element that marks are drawn in. What stands in its closed shadow root no script of the page can
// read: which lines are marked how stays ours.
//
// What a page can still infer: that the element is there, so that somebody judges lines of this chart, and when
// the first verdict was given and the last one taken back; and with an observer of what covers its own elements,
// that something lies over or beside a certain row, so that this line has some mark. Never which: all marks are
// of one size, in one kind of box, and nothing of them takes a click.

import type { PageMark } from '../model/page-mark.ts';
import type { Point } from './mark-place.ts';
import { drawMark, markStyles } from './mark-shapes.ts';

export interface MarkLayer {
  /** Draws these marks and no others; `at` null: in the list, but out of sight. */
  draw(marks: Iterable<{ key: string; mark: PageMark; at: Point | null }>): void;
  /** Where the layer's own corner is: a page that transforms its root moves fixed boxes too. */
  corner(): Point;
  /** On which level of the page's stacking the marks lie. */
  level(z: number | null): void;
  /** False once the page has taken the layer away. */
  isThere(): boolean;
  remove(): void;
}

export function createMarkLayer(doc: Document): MarkLayer {
  const host = doc.createElement('overread-marks');
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyles);
  root.adoptedStyleSheets = [sheet];
  const drawn = new Map<string, { mark: PageMark; box: HTMLElement }>();
  doc.documentElement.append(host);

  function boxOf(key: string, mark: PageMark): HTMLElement {
    const known = drawn.get(key);
    if (known?.mark === mark) return known.box;
    known?.box.remove();
    const box = doc.createElement('div');
    box.className = `mark ${mark}`;
    box.append(drawMark(doc, mark));
    root.append(box);
    drawn.set(key, { mark, box });
    return box;
  }

  return {
    draw(marks) {
      const gone = new Set(drawn.keys());
      for (const { key, mark, at } of marks) {
        gone.delete(key);
        const { style } = boxOf(key, mark);
        style.display = at ? '' : 'none';
        if (at) style.transform = `translate(${at.x}px, ${at.y}px)`;
      }
      for (const key of gone) {
        drawn.get(key)?.box.remove();
        drawn.delete(key);
      }
    },
    corner() {
      const { left, top } = host.getBoundingClientRect();
      return { x: left, y: top };
    },
    level(z) {
      const [own] = sheet.cssRules;
      // The sheet is our own and has one rule of style.
      if (own) (own as CSSStyleRule).style.zIndex = z === null ? 'auto' : String(z);
    },
    isThere: () => host.isConnected,
    remove: () => host.remove(),
  };
}
