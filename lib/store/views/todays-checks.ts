// What a person has checked since a moment: the charts they judged lines of, latest first, and what they found.

import type { Encounter } from '../../model/encounter.ts';
import type { Finding } from '../../model/finding.ts';
import { stampTime } from '../../model/stamp.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import { type Row, worksheetRows } from '../../review/completeness.ts';
import { recordValues } from '../../sync/merge.ts';
import { type Database, recordKey, type StoredRecord } from '../database.ts';

export type CheckedLine = Row<Partial<Verdict> & { id: string }, Partial<Finding>>;

export interface Check {
  worksheetId: string;
  encounter: Partial<Encounter>;
  /** When the person last judged or described something in it, in milliseconds since 1970. */
  at: number;
  signed: boolean;
  /** Lines with a verdict. */
  judged: number;
  /** Lines that the person does not agree with. */
  found: CheckedLine[];
}

/** @param since milliseconds since 1970, for example when the day began where the person is. */
export async function checksSince(db: Database, person: string, since: number): Promise<Check[]> {
  const sheets = await db.records.where('kind').equals('worksheet').toArray();
  const own = sheets.filter((row) => {
    const { reviewerId, status, signedAt } = recordValues(row.view) as Partial<Worksheet>;
    // Signed before, it took nothing since.
    return reviewerId === person && (status !== 'signed' || (signedAt ?? 0) >= since);
  });
  const checks = await Promise.all(own.map((sheet) => checkOf(db, sheet, person)));
  return checks.filter(({ at, judged }) => at >= since && judged > 0).sort((a, b) => b.at - a.at);
}

async function checkOf(db: Database, sheet: StoredRecord, person: string): Promise<Check> {
  const { delivered = [], encounterId = '', status } = recordValues(sheet.view) as Partial<Worksheet>;
  const [encounter, rows] = await Promise.all([
    db.records.get(recordKey('encounter', encounterId)),
    db.records.where('worksheetId').equals(sheet.id).toArray(),
  ]);
  const of = <T>(kind: StoredRecord['kind']) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ ...(recordValues(row.view) as Partial<T>), id: row.id }));
  const findings = of<Finding>('finding').filter((finding) => !finding.removed);
  const lines = worksheetRows(delivered, of<Verdict>('verdict'), findings);
  const judged = lines.filter(({ verdict }) => verdict?.disposition);
  return {
    worksheetId: sheet.id,
    encounter: encounter ? recordValues(encounter.view) : {},
    at: Math.max(0, ...rows.filter(isJudgement).map((row) => lastBy(row, person))),
    signed: status === 'signed',
    judged: judged.length,
    found: judged.filter(({ verdict }) => verdict?.disposition !== 'agree'),
  };
}

const isJudgement = ({ kind }: StoredRecord): boolean => kind === 'verdict' || kind === 'finding';

const lastBy = ({ view }: StoredRecord, person: string): number =>
  Math.max(
    0,
    ...Object.values(view.fields)
      .filter((version) => version.author === person)
      .map((version) => stampTime(version.stamp)),
  );
