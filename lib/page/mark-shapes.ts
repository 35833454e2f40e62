// How each mark looks: a shape of its own besides its colour, in a box of one size for all, so that the room
// a mark takes does not tell what it says.

import type { PageMark } from '../model/page-mark.ts';
import { lightDark } from '../model/palette.ts';

/** Width and height of every mark, in CSS pixels. */
export const markSize = 14;

/** Drawn as lines in a box of 16 by 16. */
const lines: Record<PageMark, string> = {
  agree: 'M4 8.5 7 11.5 12 5',
  revise: 'M3.5 8h8.5M8.5 4.5 12 8l-3.5 3.5',
  attribute: 'M3.5 9.5c1.5-3.4 3.2-3 4.5-1.5s3 1.9 4.5-1.5',
  resequence: 'M5.5 12V4.5M3.3 6.7l2.2-2.2 2.2 2.2M10.5 4v7.5M8.3 9.3l2.2 2.2 2.2-2.2',
  delete: 'M4.7 4.7l6.6 6.6M11.3 4.7l-6.6 6.6',
  add: 'M8 4v8M4 8h8',
  advisory: 'M8 3.8v5M8 11.6v.6',
};

/** A mark's drawing. Made node by node: pages under Trusted Types take no markup from text. */
export function drawMark(doc: Document, mark: PageMark): Element {
  const make = (name: string) => doc.createElementNS('http://www.w3.org/2000/svg', name);
  const drawing = make('svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  const path = make('path');
  path.setAttribute('d', lines[mark]);
  drawing.append(path);
  return drawing;
}

/**
 * The colours are the panel's. Which scheme holds is the page's own choice, not the system's: a light EHR on a
 * dark desktop gets light marks. `!important` here outweighs whatever the page says of our host.
 */
export const markStyles = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: auto;
  display: block !important;
  width: 0 !important;
  height: 0 !important;
  color-scheme: inherit !important;
  pointer-events: none !important;
  user-select: none !important;
}
.mark {
  position: absolute;
  top: 0;
  left: 0;
  box-sizing: border-box;
  width: ${markSize}px;
  height: ${markSize}px;
  border: 1px solid currentColor;
  border-radius: 4px;
  color: ${lightDark('revise')};
  background: ${lightDark('revise-wash')};
}
.agree {
  border-radius: 50%;
  color: ${lightDark('agree')};
  background: ${lightDark('agree-wash')};
}
.delete {
  border-radius: 0;
  color: ${lightDark('delete')};
  background: ${lightDark('delete-wash')};
}
.add {
  color: ${lightDark('add')};
  background: ${lightDark('add-wash')};
}
.advisory {
  border-style: dashed;
  color: ${lightDark('quiet')};
  background: ${lightDark('surface')};
}
svg {
  display: block;
  width: ${markSize - 2}px;
  height: ${markSize - 2}px;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}
@media (forced-colors: active) {
  .mark {
    forced-color-adjust: none;
    color: CanvasText;
    background: Canvas;
  }
}
@media print {
  :host {
    display: none !important;
  }
}
`;
