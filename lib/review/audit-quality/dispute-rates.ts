// How the vendor took the findings: disputed, overturned, how long it took. Many overturned findings say something
// of the audit, not of the vendor.

import { dayLength } from '../../model/calendar-day.ts';
import type { FindingCategory } from '../../model/finding.ts';
import type { ReviewRecords } from '../scorecard.ts';
import { wholeFindings } from '../whole-findings.ts';
import { isFinal, type Life, lifeOf } from '../worksheet-life.ts';

/** `whole-stay`: a DRG or discharge disposition that should be another. */
export type DisputedCategory = FindingCategory | 'whole-stay' | null;

export interface DisputeCounts {
  /** Told to the vendor, and answered or out of time. */
  findings: number;
  disputed: number;
  /** Of those disputed, in the end. */
  upheld: number;
  modified: number;
  overturned: number;
  /** Disputed and not decided yet. */
  open: number;
}

export interface DisputeRates {
  all: DisputeCounts;
  /** By reviewer; those with most findings first. */
  auditors: (DisputeCounts & { auditor: string })[];
  categories: (DisputeCounts & { category: DisputedCategory })[];
  /** Days from the release to the end, of reviews that were disputed: the middle one; null where there is none. */
  medianDays: number | null;
}

interface Told {
  auditor: string;
  category: DisputedCategory;
  disputed: boolean;
  outcome: 'upheld' | 'modified' | 'overturned' | null;
}

/**
 * Dispute rate = disputed / findings; overturn rate = overturned / disputed. Reviews that await the vendor's answer
 * are left out: what is not answered is neither accepted nor disputed.
 */
export function disputeRates(records: ReviewRecords): DisputeRates {
  const steps = Map.groupBy(records.steps, (s) => s.worksheetId);
  const verdicts = Map.groupBy(records.verdicts, (v) => v.worksheetId);
  const categories = new Map(records.findings.map((f) => [f.verdictId, f.category ?? null]));
  const told: Told[] = [];
  const days: number[] = [];
  for (const worksheet of records.worksheets) {
    const life = lifeOf(worksheet, steps.get(worksheet.id) ?? []);
    const disputed = everDisputed(life);
    if (!disputed) continue;
    const found = new Map<string, DisputedCategory>(
      wholeFindings(worksheet).map((whole) => [whole.lineKey, 'whole-stay']),
    );
    for (const { id, lineKey = '', disposition } of verdicts.get(worksheet.id) ?? [])
      if (disposition && disposition !== 'agree') found.set(lineKey, categories.get(id) ?? null);
    for (const [key, category] of found) {
      if (life.initialOutcomes.get(key)?.outcome === 'overturned') continue;
      const decided = disputed.has(key) && !life.disputed.includes(key) ? life.outcomes.get(key) : undefined;
      told.push({
        auditor: worksheet.reviewerId ?? '',
        category,
        disputed: disputed.has(key),
        outcome: decided?.outcome ?? null,
      });
    }
    if (disputed.size > 0 && isFinal(life)) days.push(daysOf(life));
  }
  const by = <K>(key: (one: Told) => K) =>
    [...Map.groupBy(told, key)]
      .map(([name, of]) => ({ name, counts: countsOf(of) }))
      .sort((a, b) => b.counts.findings - a.counts.findings || (String(a.name) < String(b.name) ? -1 : 1));
  return {
    all: countsOf(told),
    auditors: by((one) => one.auditor).map(({ name, counts }) => ({ auditor: name, ...counts })),
    categories: by((one) => one.category).map(({ name, counts }) => ({ category: name, ...counts })),
    medianDays: median(days),
  };
}

/** Lines that were ever disputed; null while the vendor has not answered. */
function everDisputed({ steps }: Life): Set<string> | null {
  const answered = steps.some(({ step }) => step === 'answer' || step === 'deem-accepted');
  if (!answered) return null;
  const answers = steps.flatMap((step) => step.answers);
  return new Set(answers.filter((a) => a.answer === 'dispute').map((a) => a.lineKey));
}

function countsOf(told: readonly Told[]): DisputeCounts {
  const disputed = told.filter((one) => one.disputed);
  const ended = (outcome: Told['outcome']) => disputed.filter((one) => one.outcome === outcome).length;
  return {
    findings: told.length,
    disputed: disputed.length,
    upheld: ended('upheld'),
    modified: ended('modified'),
    overturned: ended('overturned'),
    open: ended(null),
  };
}

function daysOf({ steps }: Life): number {
  const released = steps.find(({ step }) => step === 'release')?.at ?? 0;
  const ended = steps.findLast(({ step }) => ['decide', 'finalise'].includes(step))?.at ?? released;
  return (ended - released) / dayLength;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
