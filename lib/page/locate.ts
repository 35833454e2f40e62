// Finds quotes among the documents of a frame as it is now. The page is read anew at each call, since it may
// have changed; what was made of its text (folded, indexed) is kept for as long as the text reads the same.

import type { AnchorStatus, QuoteAnchor } from '../model/evidence.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { Region } from './read-documents.ts';
import { type RegionText, rangesOf, readRegion } from './region-text.ts';
import { isShown } from './shown.ts';

export interface Located {
  status: AnchorStatus;
  /** One entry a place, each with its ranges over text nodes. */
  places: Range[][];
}

interface Found {
  status: AnchorStatus;
  doubt: boolean;
  ranges: Range[];
  region: Region | undefined;
}

interface Source {
  region: Region | undefined;
  read: RegionText;
  matcher: Matcher;
}

// Goes with its element. Comparing two texts of 5 MB takes half a millisecond, less than any hash of them.
const matchers = new WeakMap<Node, Matcher>();

/** Where one quote stands. Several are found faster together. */
export const locateQuote = (doc: Document, regions: readonly Region[], anchor: QuoteAnchor): Located =>
  locateQuotes(doc, regions, [anchor])[0]!;

/** Looks in every region; the whole page only when no region has the quote or it was taken in none. */
export function locateQuotes(
  doc: Document,
  regions: readonly Region[],
  anchors: readonly QuoteAnchor[],
): Located[] {
  let inRegions: Source[] | undefined;
  let inBody: Source[] | undefined;
  return anchors.map((anchor) => {
    if (anchor.region !== '') {
      inRegions ??= regions.map((region) => open(region.element, region));
      const found = inRegions.flatMap((source) => search(source, anchor));
      if (found.length > 0) return decide(found, anchor);
    }
    inBody ??= doc.body ? [open(doc.body, undefined)] : [];
    return decide(
      inBody.flatMap((source) => search(source, anchor)),
      anchor,
    );
  });
}

function open(root: Node, region: Region | undefined): Source {
  const read = readRegion(root);
  let matcher = matchers.get(root);
  if (matcher?.text !== read.text) {
    matcher = createMatcher(read.text);
    matchers.set(root, matcher);
  }
  return { region, read, matcher };
}

function search({ region, read, matcher }: Source, anchor: QuoteAnchor): Found[] {
  const { status, places, doubt = false } = matcher.resolve(anchor);
  return places.map(({ from, to }) => ({ status, doubt, ranges: rangesOf(read, from, to), region }));
}

function decide(all: Found[], anchor: QuoteAnchor): Located {
  // Only copies are weighed by what is shown: a place that stands alone is the place, in a folded section too.
  const shown = all.length > 1 ? all.filter(isVisible) : all;
  const best = mostFitting(shown.length > 0 ? shown : all, anchor);
  const [only] = best;
  if (!only) return { status: 'lost', places: [] };
  const places = best.map((found) => found.ranges);
  if (best.length > 1 || only.doubt || isOfAnother(only.region, anchor))
    return { status: 'ambiguous', places };
  const stayed = only.status === 'found' && (only.region?.region ?? '') === anchor.region;
  return { status: stayed ? 'found' : 'moved', places };
}

/** Whole surroundings outweigh none. A document's own name tells copies apart, its place in a list does not. */
function mostFitting(found: Found[], anchor: QuoteAnchor): Found[] {
  const whole = found.filter((f) => f.status === 'found');
  const rest = whole.length > 0 ? whole : found;
  const named = rest.filter((f) => f.region && !f.region.counted && f.region.region === anchor.region);
  return named.length > 0 ? named : rest;
}

/** A document that says by name that it is not the quote's: its words can only be copied ones. */
const isOfAnother = (region: Region | undefined, anchor: QuoteAnchor): boolean =>
  region !== undefined && !region.counted && anchor.region !== '' && region.region !== anchor.region;

const isVisible = ({ ranges }: Found): boolean => {
  const element = ranges[0]?.startContainer.parentElement;
  return element ? isShown(element) : false;
};
