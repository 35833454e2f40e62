// Reading reviews out of the store, for the panel and the workspace.

import type { RecordKind, RecordOf } from '../../model/change.ts';
import { stampTime } from '../../model/stamp.ts';
import { type FieldValue, type FieldVersion, openConflicts, valuesAs } from '../../sync/merge.ts';
import type { ReviewIds } from '../commands/worksheet-edits.ts';
import type { Database, StoredRecord } from '../database.ts';
import { recordsOfChart } from '../records.ts';

/** A record as people see it. Fields can be missing while only part of its changes has arrived. */
export type Seen<K extends RecordKind> = Partial<RecordOf<K>> & { id: string; conflicts: string[] };

export interface ReviewView {
  encounter: Seen<'encounter'> | null;
  worksheet: Seen<'worksheet'> | null;
  verdicts: Seen<'verdict'>[];
  /** Those that stand. */
  findings: Seen<'finding'>[];
  /** Findings of verdicts that were undone: kept, to be revived with their words. */
  removed: Seen<'finding'>[];
  facts: SeenFact[];
  decisions: Seen<'check-decision'>[];
}

export interface SeenFact extends Seen<'chart-fact'> {
  /** Who said what when; several where different values stand side by side, and then none of them is known. */
  said: { value: FieldValue; by: string; at: number }[];
}

/** One review; null parts where nothing is recorded yet. */
export async function reviewView(db: Database, ids: ReviewIds): Promise<ReviewView> {
  const records = await recordsOfChart(db, ids.encounterId);
  const encounter = records.find((r) => r.kind === 'encounter');
  const rows = records.filter((r) => r.worksheetId === ids.worksheetId);
  const worksheet = rows.find((r) => r.kind === 'worksheet');
  const findings = rows.filter((r) => r.kind === 'finding').map((r) => seen('finding', r));
  return {
    encounter: encounter ? seen('encounter', encounter) : null,
    worksheet: worksheet ? seen('worksheet', worksheet) : null,
    verdicts: rows.filter((r) => r.kind === 'verdict').map((r) => seen('verdict', r)),
    findings: findings.filter((f) => !f.removed),
    removed: findings.filter((f) => f.removed),
    facts: rows.filter((r) => r.kind === 'chart-fact').map(seenFact),
    decisions: rows.filter((r) => r.kind === 'check-decision').map((r) => seen('check-decision', r)),
  };
}

function seenFact(row: StoredRecord): SeenFact {
  const record = seen('chart-fact', row);
  const { fields, beside } = row.view;
  const open = record.conflicts.includes('value') ? (beside.value ?? []) : [];
  const told = ({ value, author, stamp }: FieldVersion) => ({ value, by: author, at: stampTime(stamp) });
  return { ...record, said: [fields.value ?? [], open].flat().map(told) };
}

/** A stored row as people see it. */
export function seen<K extends RecordKind>(kind: K, row: StoredRecord): Seen<K> {
  return {
    ...valuesAs(kind, row.view),
    id: row.id,
    conflicts: openConflicts(row.view),
  };
}
