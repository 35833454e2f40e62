// Facts that the documentation seems to state, each with the passage that says it, put before a person who confirms or
// refuses them. Nothing here is ever taken as confirmed.

import type { FactName, FactValue } from '../model/confirmed-fact.ts';
import { factValues } from '../model/confirmed-fact.ts';
import type { QuoteAnchor } from '../model/evidence.ts';
import { factReaders, wholeReaders } from './all-readers.ts';
import type { About, FactReader, Find, WholeReader } from './facts/fact-reader.ts';
import { type NoteDocument, type Passage, passagesOf } from './note.ts';
import { quoteOf } from './quote.ts';
import { type Standing, standingOf } from './standing.ts';

export interface FactProposal<N extends FactName = FactName> {
  fact: N;
  value: FactValue<N>;
  /** Position among the documents that were given. */
  document: number;
  quote: QuoteAnchor;
  /** Behind the last character of the quote in the document's text. */
  end: number;
  /** `look`: a person should read around the passage first. */
  sure: 'stated' | 'look';
  /** Why, in words for the person. */
  why: string;
}

/** Of one fact no more are offered: a person reads them all. */
const mostOfEach = 6;
const reasonFor: Partial<Record<Standing, string>> = {
  asked: 'It stands where the study or visit is asked for.',
  past: 'The passage tells of another day.',
};
const notClinical =
  /\b(?:system|generated|front desk|registration|scheduler|scheduling|billing|interface)\b/i;

/**
 * @param documents The page's documentation, in its order.
 * @param wanted Facts that a check asks for; those that no reader knows are passed over.
 * @param about The line and the day, where they are known.
 * @returns Stated ones first within a fact, facts in the order wanted. Where the documents state more than one value of
 * a fact each is offered, up to `mostOfEach`, and none as plainly stated. Values are valid for their fact; nothing is thrown.
 */
export function proposeFacts(
  documents: readonly NoteDocument[],
  wanted: readonly FactName[],
  about: About = {},
): FactProposal[] {
  const passages = documents.map(passagesOf);
  return [...new Set(wanted)].flatMap((fact) => {
    const found = passages.flatMap((of, document) => [
      ...factReaders
        .filter((reader) => reader.fact === fact)
        .flatMap((reader) => readWith(reader, of, document, about)),
      ...wholeReaders
        .filter((reader) => reader.fact === fact)
        .flatMap((reader) => readWhole(reader, of, document, about)),
    ]);
    return settled(found);
  });
}

function readWith(
  { fact, hint, read, alsoFrom = [] }: FactReader,
  passages: readonly Passage[],
  document: number,
  about: About,
): FactProposal[] {
  return passages.flatMap((passage) =>
    hint.test(passage.text)
      ? read(passage, about).flatMap((find) => {
          const standing = standingOf(passage, find.from, find.to, about);
          if (standing !== 'today' && !alsoFrom.includes(standing)) return [];
          // A denial is what such a reader looks for; anything else is a reason to look twice.
          return proposalOf(
            fact,
            { ...find, doubt: find.doubt ?? reasonFor[standing] ?? null },
            passage,
            passage,
            document,
          );
        })
      : [],
  );
}

const readWhole = (
  { fact, readAll }: WholeReader,
  passages: readonly Passage[],
  document: number,
  about: About,
): FactProposal[] =>
  readAll(passages, about).flatMap((find) => proposalOf(fact, find, find.passage, find.last, document));

function proposalOf(
  fact: FactName,
  { value, doubt }: Find,
  first: Passage,
  last: Passage,
  document: number,
): FactProposal[] {
  const quote = quoteOf(first.note, first.start, last.end);
  // Readers make values of the right shape; what one got wrong is not offered.
  if (!quote || !factValues[fact].safeParse(value).success) return [];
  const why = doubt ?? (notClinical.test(first.note.author ?? '') ? 'Nobody clinical wrote it.' : null);
  return [
    {
      fact,
      value,
      document,
      quote,
      end: quote.start + quote.exact.length,
      sure: why === null ? 'stated' : 'look',
      why: why ?? 'The passage states it.',
    },
  ];
}

/** Each value once, with the plainest of its passages. */
function settled(found: readonly FactProposal[]): FactProposal[] {
  const byValue = Map.groupBy(found, ({ value }) => JSON.stringify(value));
  const each = [...byValue.values()].map((same) => same.find(({ sure }) => sure === 'stated') ?? same[0]!);
  const inOrder = each.toSorted((a, b) => Number(a.sure === 'look') - Number(b.sure === 'look'));
  const offered = inOrder.slice(0, mostOfEach);
  if (offered.length < 2) return offered;
  return offered.map((one) => ({
    ...one,
    sure: 'look',
    why: one.sure === 'stated' ? 'The documents state more than one value.' : one.why,
  }));
}
