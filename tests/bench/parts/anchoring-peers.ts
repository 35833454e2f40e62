// How others find a quote again, each as its own users do it, in a page. A contender answers the places it
// lands on: one, several when it leaves the choice open, none when it gives up.

import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import type { TextQuoteSelector } from '@apache-annotator/selector';
import approximately from 'approx-string-match';
import { toTextPosition } from 'dom-anchor-text-quote';
import type { QuoteAnchor } from '../../../lib/model/evidence.ts';
import type { Place } from '../../../lib/page/anchor.ts';
import { locateQuotes } from '../../../lib/page/locate.ts';

export interface Answer {
  places: Place[];
  /** Offered for a decision, not asserted. */
  doubted: boolean;
}

/** Finds quotes; `offsetOf` tells where a text node of the page begins. */
export type Contender = (
  anchors: readonly QuoteAnchor[],
  offsetOf: (node: Node) => number,
) => Answer[] | Promise<Answer[]>;

const placeOf = (ranges: Range[], offsetOf: (node: Node) => number): Place => {
  const [first, last] = [ranges[0]!, ranges.at(-1)!];
  return {
    from: offsetOf(first.startContainer) + first.startOffset,
    to: offsetOf(last.endContainer) + last.endOffset,
  };
};

const overread: Contender = (anchors, offsetOf) =>
  locateQuotes(document, [], anchors).map(({ status, places }) => ({
    places: places.map((ranges) => placeOf(ranges, offsetOf)),
    doubted: status === 'ambiguous',
  }));

/** Hypothesis's way: the page's text anew for each quote, the nearest matches, its weights, then a range. */
const hypothesis: Contender = (anchors) =>
  anchors.map((anchor) => {
    const text = document.body.textContent;
    const found = nearestMatches(text, anchor.exact, Math.min(256, anchor.exact.length / 2));
    const scored = found.map((match) => ({ match, score: scoreOf(text, anchor, match) }));
    const best = scored.sort((a, b) => b.score - a.score)[0]?.match;
    if (best) rangeOf(best.start, best.end);
    return { places: best ? [{ from: best.start, to: best.end }] : [], doubted: false };
  });

/** A range over these offsets, by counting through the text nodes. */
function rangeOf(from: number, to: number): Range {
  const range = document.createRange();
  const nodes = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = nodes.nextNode() as Text | null; node && at < to; node = nodes.nextNode() as Text | null) {
    const end = at + node.data.length;
    if (at <= from && from < end) range.setStart(node, from - at);
    if (to <= end) range.setEnd(node, to - at);
    at = end;
  }
  return range;
}

interface Match {
  start: number;
  end: number;
  errors: number;
}

function nearestMatches(text: string, words: string, most: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : approximately(text, words, most);
}

function scoreOf(text: string, { exact, prefix, suffix, start }: QuoteAnchor, match: Match): number {
  const likeness = (there: string, words: string): number =>
    words === ''
      ? 1
      : there === ''
        ? 0
        : 1 - nearestMatches(there, words, words.length)[0]!.errors / words.length;
  const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
  const after = text.slice(match.end, match.end + suffix.length);
  const position = 1 - Math.abs(match.start - start) / text.length;
  return (
    50 * (1 - match.errors / exact.length) +
    20 * likeness(before, prefix) +
    20 * likeness(after, suffix) +
    2 * position
  );
}

/** Exact words and surroundings only (its package of types, `selector`, it imports without saying so), through the page's nodes; all matches. */
const apache: Contender = async (anchors, offsetOf) => {
  const answers: Answer[] = [];
  for (const { exact, prefix, suffix } of anchors) {
    const places: Place[] = [];
    const selector: TextQuoteSelector = { type: 'TextQuoteSelector', exact, prefix, suffix };
    const match = createTextQuoteSelectorMatcher(selector);
    for await (const range of match(document.body)) places.push(placeOf([range], offsetOf));
    answers.push({ places, doubted: false });
  }
  return answers;
};

/** Piece by piece by diff-match-patch, near the place it was at. */
const domAnchor: Contender = (anchors) =>
  anchors.map(({ exact, prefix, suffix, start }) => {
    // It refuses surroundings of more than 32 characters, which an edit can make of them.
    const around = { prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) };
    const place = toTextPosition(document.body, { exact, ...around }, { hint: start });
    return { places: place ? [{ from: place.start, to: place.end }] : [], doubted: false };
  });

export const contenders: Readonly<Record<string, Contender>> = {
  Overread: overread,
  'Hypothesis’s way': hypothesis,
  'apache-annotator (exact only)': apache,
  'dom-anchor-text-quote': domAnchor,
};
