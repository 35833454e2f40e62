// Finds a quote among the documents of a frame as it is now.

import type { AnchorStatus, QuoteAnchor } from '../model/evidence.ts';
import { type LooseMatcher, type Place, resolveQuote } from './anchor.ts';
import type { Region } from './read-documents.ts';
import { rangesOf, readRegion } from './region-text.ts';
import { isShown } from './shown.ts';

export interface Located {
  status: AnchorStatus;
  /** One entry a place, each with its ranges over text nodes. */
  places: Range[][];
}

interface Found {
  status: AnchorStatus;
  ranges: Range[];
  region: Region | undefined;
}

/** Looks in every region; the whole page only when no region has the quote or it was taken in none. */
export function locateQuote(
  doc: Document,
  regions: readonly Region[],
  anchor: QuoteAnchor,
  loose?: LooseMatcher,
): Located {
  const inRegions = regions.flatMap((region) => search(region.element, region, anchor, loose));
  const all =
    anchor.region !== '' && inRegions.length > 0
      ? inRegions
      : doc.body
        ? search(doc.body, undefined, anchor, loose)
        : [];
  const shown = all.filter(isVisible);
  const best = mostFitting(shown.length > 0 ? shown : all, anchor);
  if (best.length === 0) return { status: 'lost', places: [] };
  if (best.length > 1) return { status: 'ambiguous', places: best.map((f) => f.ranges) };
  const [only] = best;
  const stayed = only!.status === 'found' && (only!.region?.region ?? '') === anchor.region;
  return { status: stayed ? 'found' : 'moved', places: [only!.ranges] };
}

function search(root: Node, region: Region | undefined, anchor: QuoteAnchor, loose?: LooseMatcher): Found[] {
  const text = readRegion(root);
  const { status, places } = resolveQuote(text.text, anchor, loose);
  const rangesAt = ({ from, to }: Place) => rangesOf(text, from, to);
  return places.map((place) => ({ status, ranges: rangesAt(place), region }));
}

/** Whole surroundings outweigh none. A document's own name tells copies apart, its place in a list does not. */
function mostFitting(found: Found[], anchor: QuoteAnchor): Found[] {
  const whole = found.filter((f) => f.status === 'found');
  const rest = whole.length > 0 ? whole : found;
  const named = rest.filter((f) => f.region && !f.region.counted && f.region.region === anchor.region);
  return named.length > 0 ? named : rest;
}

const isVisible = ({ ranges }: Found): boolean => {
  const element = ranges[0]?.startContainer.parentElement;
  return element ? isShown(element) : false;
};
