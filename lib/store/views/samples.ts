// Reading samples and their frames out of the store. What came from elsewhere is checked here: a sample of which
// only part has arrived is not shown as if it were whole.

import { framePart, framePartId, framePartSize, type SampleRecord, sample } from '../../model/sample.ts';
import { recordValues } from '../../sync/merge.ts';
import { type Database, recordKey } from '../database.ts';

export type KnownSample = SampleRecord & { id: string };

/** Every sample, withdrawn ones too, latest first. */
export async function samplesOf(db: Database): Promise<KnownSample[]> {
  const rows = await db.records.where('kind').equals('sample').toArray();
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
  const rows = await db.records.bulkGet(ids.map((id) => recordKey('frame-part', id)));
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

/** All worksheets, by the encounter number that a sample names its charts by. */
export async function reviewsByNumber(db: Database): Promise<ReviewOfNumber[]> {
  const [sheets, encounters] = await Promise.all(
    ['worksheet', 'encounter'].map((kind) => db.records.where('kind').equals(kind).toArray()),
  );
  const known = new Map((encounters ?? []).map(({ id, view }) => [id, recordValues(view)]));
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return (sheets ?? []).flatMap(({ encounterId, view }) => {
    const { reviewerId, status, encounterId: of } = recordValues(view);
    const encounter = known.get(encounterId || String(of));
    const number = text(encounter?.number);
    if (number === null || typeof reviewerId !== 'string') return [];
    return [
      {
        number,
        encounterId: encounterId || String(of),
        reviewer: reviewerId,
        status: status === 'signed' ? ('signed' as const) : ('draft' as const),
        patient: text(encounter?.patient),
        site: text(encounter?.site),
      },
    ];
  });
}
