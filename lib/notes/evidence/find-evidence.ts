// Passages of the documentation that speak of a code's condition or procedure, and what they say about it. Finding none
// is a hint to read on, and no verdict: notes say things in more ways than any list holds.

import type { QuoteAnchor } from '../../model/evidence.ts';
import { areElsewhere, partsIn } from '../body-parts.ts';
import { type NoteDocument, type Passage, passagesOf } from '../note.ts';
import { quoteOf } from '../quote.ts';
import type { About } from '../standing.ts';
import type { AskedCode, EvidenceTables } from './asked-code.ts';
import { type Cover, coverOf } from './cover.ts';
import { type Look, lookFor } from './look.ts';
import { type Judged, judge, type Relation } from './relation.ts';
import { type Word, wordsOf } from './words.ts';

export interface EvidencePassage extends Judged {
  /** Position among the documents that were given. */
  document: number;
  quote: QuoteAnchor;
  /** Behind the last character of the quote in the document's text. */
  end: number;
  /** How much of the code's name it holds and how much its place counts, 0 to 1; for the order only. */
  weight: number;
}

export interface FoundEvidence {
  passages: EvidencePassage[];
  /** `not-asked`: neither a table nor the page says what the code means. */
  found: 'support' | 'no-support' | 'not-asked';
}

const mostOffered = 12;
/** A passage that holds less of the name than this is not of it. */
const least = 0.51;
const order: readonly Relation[] = ['supports', 'contradicts', 'mentions'];

/**
 * @param documents The page's documentation. The same objects are read once, however many codes are asked about.
 * @param about The day of service, where it is known.
 * @returns Supporting passages first, then contradicting ones, then mere mentions; within each the weightiest first.
 */
export function findEvidence(
  asked: AskedCode,
  documents: readonly NoteDocument[],
  tables: EvidenceTables,
  about: About = {},
): FoundEvidence {
  const look = lookFor(asked, tables);
  if (!look || look.wordings.length === 0) return { passages: [], found: 'not-asked' };
  const found = documents.flatMap((document, i) =>
    read(document).flatMap((one) => offer(one, i, look, about)),
  );
  const passages = distinct(found.toSorted(byWeight)).slice(0, mostOffered);
  const supported = passages.some(({ relation }) => relation === 'supports');
  return { passages, found: supported ? 'support' : 'no-support' };
}

interface ReadPassage {
  passage: Passage;
  words: readonly Word[];
}

const readBefore = new WeakMap<NoteDocument, readonly ReadPassage[]>();

function read(document: NoteDocument): readonly ReadPassage[] {
  const before = readBefore.get(document);
  if (before) return before;
  const passages = passagesOf(document).map((passage) => ({ passage, words: wordsOf(passage.text) }));
  readBefore.set(document, passages);
  return passages;
}

function offer(
  { passage, words }: ReadPassage,
  document: number,
  look: Look,
  about: About,
): EvidencePassage[] {
  const cover = coverOf(words, look);
  if (!cover || cover.share < least || isElsewhere(passage, cover, look)) return [];
  const quote = quoteOf(passage.note, passage.start, passage.end);
  if (!quote) return [];
  const judged = judge(passage, words, cover, look, about);
  return [
    { ...judged, document, quote, end: quote.start + quote.exact.length, weight: weightOf(passage, cover) },
  ];
}

/** The words stand there, of another part of the body. */
const isElsewhere = ({ text }: Passage, { share, from, to }: Cover, { parts }: Look): boolean =>
  share < 1 &&
  parts.length > 0 &&
  areElsewhere(parts, partsIn(text.slice(Math.max(0, from - around), to + around)));

const around = 30;

/** Conclusions go before findings, findings before lists. */
function weightOf({ section }: Passage, { share, from, to }: Cover): number {
  const place = {
    conclusion: 0.3,
    today: 0.15,
    plan: 0.15,
    asked: 0.05,
    past: 0.05,
    family: 0.05,
    copied: 0,
    list: 0,
  };
  // Words of one name stand together.
  const spread = Math.min(1, (to - from) / 400);
  return Math.max(0, 0.7 * share - 0.1 * spread + place[section.kind]);
}

const byWeight = (a: EvidencePassage, b: EvidencePassage): number =>
  order.indexOf(a.relation) - order.indexOf(b.relation) || b.weight - a.weight;

/** Notes repeat each other word for word. */
function distinct(passages: readonly EvidencePassage[]): EvidencePassage[] {
  const seen = new Set<string>();
  return passages.filter(({ relation, quote }) => {
    const key = `${relation} ${quote.exact.toLowerCase().replace(/\s+/g, ' ')}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
