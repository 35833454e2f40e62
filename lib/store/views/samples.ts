// Reading samples and their frames out of the store. What came from elsewhere is checked here: a sample of which
// only part has arrived is not shown as if it were whole.

import { framePart, framePartId, framePartSize, type SampleRecord, sample } from '../../model/sample.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database, StoredRecord } from '../database.ts';
import { followCharts } from '../follow-charts.ts';
import { recordOf, recordsOfKind } from '../records.ts';

export type KnownSample = SampleRecord & { id: string };

/** Every sample, withdrawn ones too, latest first. */
export async function samplesOf(db: Database): Promise<KnownSample[]> {
  const rows = await recordsOfKind(db, 'sample');
  return rows
    .flatMap(({ id, view }) => {
      const checked = sample.safeParse(recordValues(view));
      return checked.success ? [{ ...checked.data, id }] : [];
    })
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1));
}

/** The encounters of a sample's frame in their order; null while a part has not arrived. */
export async function frameItemsOf(
  db: Database,
  { frame, frameSize }: Pick<SampleRecord, 'frame' | 'frameSize'>,
): Promise<unknown[] | null> {
  const parts = Math.ceil(frameSize / framePartSize);
  const ids = await Promise.all(Array.from({ length: parts }, (_, part) => framePartId(frame, part)));
  const rows = await Promise.all(ids.map((id) => recordOf(db, 'frame-part', id)));
  const items = rows.flatMap((row) => {
    const checked = row && framePart.safeParse(recordValues(row.view));
    return checked?.success ? checked.data.items : [];
  });
  return items.length === frameSize ? items : null;
}

export interface ReviewOfNumber {
  number: string;
  encounterId: string;
  reviewer: string;
  status: 'draft' | 'signed';
  patient: string | null;
  site: string | null;
}

/** A function that reads all worksheets with the encounter numbers that samples name their charts by. */
export function reviewsByNumberReader(): (db: Database) => Promise<ReviewOfNumber[]> {
  const charts = followCharts(reviewsOf);
  return async (db) => [...(await charts(db)).values()].flat();
}

function reviewsOf(chart: readonly StoredRecord[]): ReviewOfNumber[] {
  const encounter = chart.find(({ kind }) => kind === 'encounter');
  const { number, patient = null, site = null } = encounter ? recordValues(encounter.view) : {};
  return chart.flatMap(({ kind, encounterId, view }) => {
    const { reviewerId, status } = recordValues(view);
    if (kind !== 'worksheet' || typeof number !== 'string' || typeof reviewerId !== 'string') return [];
    return [
      {
        number,
        encounterId,
        reviewer: reviewerId,
        status: status === 'signed' ? ('signed' as const) : ('draft' as const),
        patient: text(patient),
        site: text(site),
      },
    ];
  });
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);
