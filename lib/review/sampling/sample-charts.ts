// The charts of a sample as they stand: which was drawn, which spare took whose place, who reviews it and how far
// they are.

import { fail, ok, type Result } from '../../model/result.ts';
import type { ReplacedChart, SampleAssignment, SampleRecord } from '../../model/sample.ts';
import type { WorksheetStatus } from '../../model/worksheet.ts';
import { nextSpare, type Sample } from './draw.ts';

export type ReviewState = 'not-opened' | 'in-review' | 'signed';

export interface SampleChart {
  key: string;
  stratum: string;
  /** The drawn chart whose place a spare took. */
  standsFor: string | null;
  assignment: SampleAssignment | null;
  state: ReviewState;
  /** Of the blind second review; null where there is none. */
  second: ReviewState | null;
  /** Why it is not reviewed, and the spare in its place, if one was left. */
  replaced: { by: string | null; reason: string } | null;
}

/** A review as far as its progress goes. */
export interface ReviewOf {
  /** Encounter number of the chart. */
  number: string;
  reviewer: string;
  status: WorksheetStatus;
}

type Kept = Pick<SampleRecord, 'assignments' | 'replaced'>;

/** Drawn charts in their order, each spare right after the chart whose place it took. */
export function sampleCharts(
  sample: Pick<Sample, 'picks' | 'spares'>,
  record: Kept,
  reviews: readonly ReviewOf[],
): SampleChart[] {
  const assignments = new Map(record.assignments.map((a) => [a.key, a]));
  const replaced = new Map(record.replaced.map((r) => [r.key, r]));
  const byNumber = Map.groupBy(reviews, (r) => r.number);
  const charts: SampleChart[] = [];
  for (const { key: drawn, stratum } of sample.picks) {
    let key: string | null = drawn;
    let standsFor: string | null = null;
    // A chain that came back to itself would never end; no rule of ours makes one, but records come from outside.
    const met = new Set<string>();
    while (key !== null && !met.has(key)) {
      met.add(key);
      const gone: ReplacedChart | null = replaced.get(key) ?? null;
      const assignment = assignments.get(key) ?? null;
      const own = byNumber.get(key) ?? [];
      charts.push({
        key,
        stratum,
        standsFor,
        assignment,
        state: stateOf(own, assignment?.auditor ?? null),
        second: assignment?.second ? stateOf(own, assignment.second) : null,
        replaced: gone && { by: gone.by, reason: gone.reason },
      });
      standsFor = key;
      key = gone?.by ?? null;
    }
  }
  return charts;
}

/** @param by whose review counts; null: anybody's. */
function stateOf(reviews: readonly ReviewOf[], by: string | null): ReviewState {
  const own = reviews.filter((r) => by === null || r.reviewer === by);
  if (own.some((r) => r.status === 'signed')) return 'signed';
  return own.length > 0 ? 'in-review' : 'not-opened';
}

/** How far a sample is: of its charts that stand, those that are assigned and signed by all who review them. */
export function progressOf(
  { size, assignments, replaced }: Kept & Pick<SampleRecord, 'size'>,
  reviews: readonly ReviewOf[],
): { reviewed: number; of: number } {
  const byNumber = Map.groupBy(reviews, (r) => r.number);
  const gone = new Set(replaced.map((r) => r.key));
  const done = assignments.filter(({ key, auditor, second }) => {
    const own = byNumber.get(key) ?? [];
    const signed = [auditor, second].every((by) => by === null || stateOf(own, by) === 'signed');
    return signed && !gone.has(key);
  });
  return { reviewed: done.length, of: size - replaced.filter((r) => r.by === null).length };
}

/**
 * What a record says after a chart cannot be reviewed: the next spare of its stratum takes its place and its
 * assignment, in the order the spares were drawn. Without a spare left the sample is smaller by one, and says so.
 * @param mayReview whether the chart's auditor may review the spare; else nobody has it.
 */
export function withSpare(
  sample: Sample,
  record: Kept,
  { key, reason }: { key: string; reason: string },
  mayReview: (auditor: string, key: string) => boolean,
): Result<Kept & { by: string | null }> {
  if (record.replaced.some((r) => r.key === key))
    return fail(
      'replaced-before',
      `The chart ${key} was replaced before.`,
      'Nothing was changed.',
      'Look at the spare that took its place.',
    );
  const spare = nextSpare(
    sample,
    key,
    record.replaced.flatMap((r) => r.by ?? []),
  );
  if (!spare.ok && !sample.picks.some((p) => p.key === key) && !sample.spares.some((p) => p.key === key))
    return spare;
  const by = spare.ok ? spare.value.key : null;
  const held = record.assignments.find((a) => a.key === key);
  const second = held?.second && by && mayReview(held.second, by) ? held.second : null;
  const moved = held && by && mayReview(held.auditor, by) ? [{ key: by, auditor: held.auditor, second }] : [];
  return ok({
    by,
    // In the place of the other: it is reviewed in its turn.
    assignments: record.assignments.flatMap((a) => (a === held ? moved : [a])),
    replaced: [...record.replaced, { key, by, reason }],
  });
}

/** A person's charts of these samples that they have not signed, in the order they were assigned. */
export function nextCharts(
  records: readonly (Kept & { id: string })[],
  reviews: readonly ReviewOf[],
  person: string,
): { sample: string; key: string; blind: boolean; state: ReviewState }[] {
  const own = new Map(reviews.filter((r) => r.reviewer === person).map((r) => [r.number, r.status] as const));
  return records.flatMap(({ id, assignments }) =>
    assignments.flatMap(({ key, auditor, second }) => {
      if ((auditor !== person && second !== person) || own.get(key) === 'signed') return [];
      const state: ReviewState = own.has(key) ? 'in-review' : 'not-opened';
      return [{ sample: id, key, blind: second !== null, state }];
    }),
  );
}
