// The scorecard: accuracy of signed reviews by coder and by specialty. The backend and the workspace
// compute it with these functions from the same records.

import type { Encounter } from '../model/encounter.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { type Figure, figure, methods, type Tally, tally } from './accuracy.ts';

/** One reviewed chart, as it enters a figure. */
export interface Review {
  encounterId: string;
  worksheetId: string;
  encounter: Partial<Encounter>;
  signedAt: number;
  tally: Tally;
}

export type WithId<T> = T & { id: string };

export interface ReviewRecords {
  encounters: readonly WithId<Partial<Encounter>>[];
  worksheets: readonly WithId<Partial<Worksheet>>[];
  verdicts: readonly WithId<Partial<Verdict>>[];
}

/**
 * The reviews that count: signed worksheets, one an encounter. Where several reviewers signed one, the
 * first signed is the audit of record (ties by id), so that no chart is counted twice.
 */
export function signedReviews(records: ReviewRecords): Review[] {
  const encounters = new Map(records.encounters.map((e) => [e.id, e]));
  const dispositions = new Map<string, Verdict['disposition'][]>();
  for (const v of records.verdicts) {
    if (!v.worksheetId) continue;
    const list = dispositions.get(v.worksheetId) ?? [];
    list.push(v.disposition ?? null);
    dispositions.set(v.worksheetId, list);
  }
  const signed = records.worksheets.filter((w) => w.status === 'signed' && w.signedAt && w.encounterId);
  signed.sort((a, b) => (a.signedAt ?? 0) - (b.signedAt ?? 0) || (a.id < b.id ? -1 : 1));
  const counted = new Map<string, Review>();
  for (const w of signed) {
    const encounterId = w.encounterId as string;
    if (counted.has(encounterId)) continue;
    counted.set(encounterId, {
      encounterId,
      worksheetId: w.id,
      encounter: { ...encounters.get(encounterId), ...w.reviewedAs },
      signedAt: w.signedAt as number,
      tally: tally(dispositions.get(w.id) ?? []),
    });
  }
  return [...counted.values()];
}

export type Dimension = 'coder' | 'specialty';

export interface ScoreRow {
  /** Coder or specialty; null for charts that do not name one. */
  name: string | null;
  charts: number;
  tally: Tally;
  /** One a method, in the order of `methods`. */
  figures: Figure[];
  encounterIds: string[];
}

export interface Scorecard {
  total: ScoreRow;
  coder: ScoreRow[];
  specialty: ScoreRow[];
}

/** Total, by coder and by specialty; rows with most charts first. */
export function scorecard(reviews: readonly Review[]): Scorecard {
  return {
    total: scoreRow(null, reviews),
    coder: groupBy(reviews, 'coder'),
    specialty: groupBy(reviews, 'specialty'),
  };
}

function groupBy(reviews: readonly Review[], dimension: Dimension): ScoreRow[] {
  const groups = Map.groupBy(reviews, (r) => r.encounter[dimension] ?? null);
  const rows = [...groups].map(([name, group]) => scoreRow(name, group));
  return rows.sort((a, b) => b.charts - a.charts || String(a.name).localeCompare(String(b.name)));
}

function scoreRow(name: string | null, reviews: readonly Review[]): ScoreRow {
  const tallies = reviews.map((r) => r.tally);
  const sum = (pick: keyof Tally) => tallies.reduce((total, t) => total + t[pick], 0);
  return {
    name,
    charts: reviews.length,
    tally: { agree: sum('agree'), revise: sum('revise'), add: sum('add'), delete: sum('delete') },
    figures: methods.map((method) => figure(tallies, method)),
    encounterIds: reviews.map((r) => r.encounterId),
  };
}
