// The text of a documentation region with white space squeezed to single spaces, and the way back from an
// offset in it to the page. Read once for all quotes: reading costs about 10 ms at 500 KB, finding almost
// nothing. Hidden text is part of it, so that folding a section moves no offset.
//
// What is not covered: text inside form controls (a note being written), and text between two inline
// elements of a custom kind, which is taken to be parted by a space.

import { squeeze } from './fold.ts';
import { walkText } from './walk-text.ts';

export interface RegionText {
  /** Counted in UTF-16 units, like every offset here. */
  text: string;
  segments: Segment[];
}

interface Segment {
  node: Text;
  /** Offset in the region's text of the first character that this node adds. */
  start: number;
  /** Whether a space stands before it already, so that its own leading spaces add nothing. */
  spaced: boolean;
}

const space = /\s/;

export function readRegion(root: Node): RegionText {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let spaced = true;
  const add = (text: string) => {
    if (text === '') return;
    parts.push(text);
    length += text.length;
    spaced = text.charCodeAt(text.length - 1) === 32;
  };
  walkText(root, {
    text: (node) => {
      segments.push({ node, start: length, spaced });
      const squeezed = squeeze(node.data);
      add(spaced && squeezed.charCodeAt(0) === 32 ? squeezed.slice(1) : squeezed);
    },
    edge: () => {
      if (!spaced) add(' ');
    },
  });
  return { text: parts.join(''), segments };
}

/** The offset in the region's text of a place in one of its text nodes; null when the node is not in it. */
export function offsetOf(region: RegionText, node: Node, offset: number): number | null {
  const segment = region.segments.find((s) => s.node === node);
  return segment ? segment.start + squeezedLength(segment, offset) : null;
}

/** Ranges over the page for the text from `from` up to `to`, one a text node. */
export function rangesOf(region: RegionText, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  for (let i = segmentAt(region.segments, from); i < region.segments.length; i++) {
    const segment = region.segments[i]!;
    if (segment.start >= to) break;
    const range = segment.node.ownerDocument.createRange();
    range.setStart(segment.node, rawOffset(segment, from - segment.start));
    range.setEnd(segment.node, rawEnd(segment, to - segment.start));
    if (!range.collapsed) ranges.push(range);
  }
  return ranges;
}

function segmentAt(segments: Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function squeezedLength(segment: Segment, offset: number): number {
  const before = squeeze(segment.node.data.slice(0, offset));
  return segment.spaced && before.startsWith(' ') ? before.length - 1 : before.length;
}

/** Offset in the node of its squeezed character number `wanted`. */
function rawOffset(segment: Segment, wanted: number): number {
  const { data } = segment.node;
  let count = 0;
  let spaced = segment.spaced;
  for (let i = 0; i < data.length; i++) {
    const isSpace = space.test(data[i]!);
    if (isSpace && spaced) continue;
    if (count >= wanted) return i;
    count++;
    spaced = isSpace;
  }
  return data.length;
}

/** Offset in the node behind its squeezed character number `wanted - 1`. */
const rawEnd = (segment: Segment, wanted: number): number =>
  wanted <= 0 ? 0 : Math.min(segment.node.data.length, rawOffset(segment, wanted - 1) + 1);
