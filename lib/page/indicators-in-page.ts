// What the panel asks of a page when a query is written: what of the topic stands in the documentation in view.

import type { FrameReading } from '../model/chart.ts';
import type { FoundIndicator } from '../model/found-indicator.ts';
import type { IndicatorPattern } from '../model/indicator-pattern.ts';
import { makeQuote } from './anchor.ts';
import type { FollowedPage } from './follow-page.ts';
import { chooseCandidates } from './indicators/choose.ts';
import { findIndicators } from './indicators/find-indicators.ts';
import { sourceOf } from './read-documents.ts';
import { readRegion } from './region-text.ts';

/** Of each kind so many, over all documents. */
const mostOfEach = 4;

/** Characters of documentation that are looked through; a page of many long notes is cut off behind them. */
const mostText = 400_000;

export function indicatorsIn(
  page: FollowedPage,
  patterns: readonly IndicatorPattern[],
): { found: FoundIndicator[]; reading: FrameReading } {
  const order = page.dateOrderNow() ?? 'month-first';
  let left = mostText;
  const candidates = page.regionsNow().flatMap((region) => {
    const text = readRegion(region.element).text.slice(0, left);
    left -= text.length;
    const { title, author, written: date } = region;
    return findIndicators(text, patterns, { title, author, date }, order).map((candidate) => ({
      ...candidate,
      anchor: makeQuote(text, candidate.start, candidate.end, region.region),
      source: sourceOf(region),
    }));
  });
  const found = chooseCandidates(candidates, mostOfEach).flatMap((one) => {
    const { label, anchor, source, date, value, mention } = one;
    return anchor ? [{ label, anchor, source, date, value: value?.slice(0, 80) ?? null, mention }] : [];
  });
  return { found, reading: page.readNow() };
}
