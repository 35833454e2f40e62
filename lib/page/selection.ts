// The passage that the person has selected, as a quote of the documentation region it stands in.

import type { QuoteAnchor } from '../model/evidence.ts';
import { makeQuote } from './anchor.ts';
import { isShadowRoot, isText } from './nodes.ts';
import type { Region } from './read-documents.ts';
import { offsetOf, type RegionText, rangesOf, readRegion } from './region-text.ts';

interface Boundary {
  node: Node;
  offset: number;
}

interface ShadowAware {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** The quote and its region (undefined outside all of them), or null when no text is selected. */
export function quoteSelection(
  doc: Document,
  regions: readonly Region[],
): { anchor: QuoteAnchor; region: Region | undefined } | null {
  const selected = selectedRange(doc);
  if (!selected || !doc.body) return null;
  const body = readRegion(doc.body);
  const quote = makeQuote(body.text, placeOf(body, selected[0]), placeOf(body, selected[1]), '');
  if (!quote) return null;
  // From the words themselves: a triple click selects up to the start of the next paragraph, which can
  // lie outside the region.
  const ranges = rangesOf(body, quote.start, quote.start + quote.exact.length);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  const region = regions.findLast(
    ({ element }) => isWithin(first.startContainer, element) && isWithin(last.endContainer, element),
  );
  if (!region) return { anchor: quote, region };
  const text = readRegion(region.element);
  const from = offsetOf(text, first.startContainer, first.startOffset);
  const to = offsetOf(text, last.endContainer, last.endOffset);
  const anchor = from === null || to === null ? null : makeQuote(text.text, from, to, region.region);
  return anchor && { anchor, region };
}

function selectedRange(doc: Document): [Boundary, Boundary] | null {
  const selection: (Selection & ShadowAware) | null = doc.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  // Without composed ranges (before Chrome 137, Firefox 142) a selection in a shadow root is not seen.
  const [composed] = selection.getComposedRanges?.({ shadowRoots: openRoots(doc) }) ?? [];
  const range = composed ?? selection.getRangeAt(0);
  if (range.collapsed) return null;
  return [
    { node: range.startContainer, offset: range.startOffset },
    { node: range.endContainer, offset: range.endOffset },
  ];
}

/** Walks all elements: a few milliseconds in a large page, and only when a person takes a passage. */
function openRoots(root: Document | ShadowRoot): ShadowRoot[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) =>
    element.shadowRoot ? [element.shadowRoot, ...openRoots(element.shadowRoot)] : [],
  );
}

/** Offset in the text of a place that may stand between elements. */
function placeOf(region: RegionText, { node, offset }: Boundary): number {
  if (isText(node)) return offsetOf(region, node, offset) ?? 0;
  const child = node.childNodes[offset];
  const next = region.segments.find(({ node: text }) =>
    child ? isWithin(text, child) || follows(text, child) : !isWithin(text, node) && follows(text, node),
  );
  return next?.start ?? region.text.length;
}

const follows = (node: Node, other: Node): boolean =>
  (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function isWithin(node: Node, container: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (isShadowRoot(at) ? at.host : null)) {
    if (at === container) return true;
  }
  return false;
}
