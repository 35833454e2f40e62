// A documentation gap as a vendor's coder notes it: by the encounter's number and date, without the chart and without
// the patient. It becomes a gap of a chart once a reviewer has the chart (lib/queries/match-coder-gaps.ts).

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { foldedName } from './folded-name.ts';
import { deficiency } from './gap.ts';
import { derivedId, recordId } from './ids.ts';
import { placeName } from './limits.ts';

/** What the coder asks to be done. */
export const askedAction = z.enum(['query', 'hold', 'note']);
export type AskedAction = z.infer<typeof askedAction>;

const line = z
  .string()
  .trim()
  .regex(/^\P{Cc}*$/u, 'one line');
/** As lists of a vendor name its coders. */
export const coderName = line.min(1).max(200);

/** As long as fits into the note of a gap, the words and the question together. */
export const longestWords = 1000;
export const longestQuestion = 800;

const said = {
  /** The encounter's number, as the EHR shows it. */
  number: line.min(1).max(200),
  dateOfService: isoDate,
  deficiency,
  /** The documentation's own words; empty where there are none. */
  words: z.string().trim().max(longestWords),
  /** Where it was looked for and is absent; empty where there are words. */
  lookedIn: z.string().trim().max(400),
  question: z.string().trim().max(longestQuestion),
  action: askedAction,
};

export const coderGap = z.object({
  ...said,
  /** Organisation that employs the coder. */
  vendor: placeName,
  coder: coderName,
  /** The coder's own account; null: they have none, or several could be meant. */
  coderId: z.string().max(60).nullable(),
  raisedBy: z.string().min(1).max(60),
  raisedAt: z.number(),
  /** `closed`: nothing more is to come of it, for a reason that is not in a chart. */
  state: z.enum(['open', 'closed']),
  closedWith: z.string().max(1000),
});
export type CoderGap = z.infer<typeof coderGap>;

/** What is said of a new one. `coder` is named where somebody else hands it in. */
export const notedGap = z
  .strictObject({ ...said, coder: coderName.optional() })
  .refine(({ words, lookedIn }) => words !== '' || lookedIn !== '', {
    path: ['words'],
    message: 'the words, or where it was looked for',
  });
export type NotedGap = z.infer<typeof notedGap>;

/** Among the gaps of one coder, equal for what says the same once more: of one encounter, kind of deficiency and words. */
export const sameGapKey = (
  gap: Pick<NotedGap, 'number' | 'dateOfService' | 'deficiency' | 'words' | 'lookedIn'>,
) =>
  JSON.stringify([
    foldedName(gap.number),
    gap.dateOfService,
    gap.deficiency,
    foldedName(gap.words),
    foldedName(gap.lookedIn),
  ]);

/** The same gap of the same coder is one record, however often and by whomever it is handed in. */
export const coderGapId = (
  organisation: string,
  { vendor, coder, coderId }: Pick<CoderGap, 'vendor' | 'coder' | 'coderId'>,
  gap: Parameters<typeof sameGapKey>[0],
): Promise<string> =>
  derivedId('coder-gap', organisation, foldedName(vendor), coderId ?? foldedName(coder), sameGapKey(gap));

/** As a gap of its chart it is one record too, whoever places it: of two who do, the first has. */
export const placedGapId = (id: string): Promise<string> => derivedId('placed-coder-gap', id);

/** Where one stands, as its coder is told: nothing else of review and query. */
export const coderGapState = z.enum(['open', 'query-sent', 'answered', 'closed']);
export type CoderGapState = z.infer<typeof coderGapState>;

export const ownGap = z.object({
  ...said,
  id: recordId,
  raisedAt: z.number(),
  state: coderGapState,
});
export type OwnGap = z.infer<typeof ownGap>;

/** Rows of one file: all of them are one request and one transaction. */
export const mostNoted = 2000;
/** Own gaps in one answer; of more the latest. */
export const mostOwn = 2000;

const handedIn = {
  /** Whose coders; null: of the account's own employer. */
  vendor: placeName.nullable(),
  gaps: z.array(notedGap).min(1).max(mostNoted),
};

export const coderGapAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look') }),
  /** Which of them are there already; nothing is kept. */
  z.object({ act: z.literal('check'), ...handedIn }),
  /** Keeps those that are not there already: all or none. */
  z.object({ act: z.literal('note'), ...handedIn }),
]);
export type CoderGapAct = z.infer<typeof coderGapAct>;

export const coderGapAnswer = z.object({
  /** Of a coder's account: what they noted, the latest first. Of others: empty. */
  own: z.array(ownGap).max(mostOwn),
  /** Which of those handed in were there already, by their place from 0. */
  known: z.array(z.number().int().nonnegative()).max(mostNoted),
  /** How many were kept. */
  taken: z.number().int().nonnegative(),
});
export type CoderGapAnswer = z.infer<typeof coderGapAnswer>;
