// What a person has checked since a moment: the charts they judged lines of, latest first, and what they found.

import type { RecordKind } from '../../model/change.ts';
import type { Encounter } from '../../model/encounter.ts';
import type { Finding } from '../../model/finding.ts';
import { stampTime } from '../../model/stamp.ts';
import type { Verdict } from '../../model/verdict.ts';
import { type Row, worksheetRows } from '../../review/completeness.ts';
import { valuesAs } from '../../sync/merge.ts';
import type { Database, StoredRecord } from '../database.ts';
import { followCharts } from '../follow-charts.ts';
import { seen } from './review-view.ts';

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

/**
 * A function that reads what `person` checked since a moment (milliseconds since 1970, for example when the day began
 * where they are), the first time from every chart and then from those that changed.
 */
export function checksReader(person: string): (db: Database, since: number) => Promise<Check[]> {
  const charts = followCharts<SignedCheck[]>((records) =>
    records.filter((row) => isOwnSheet(row, person)).map((sheet) => checkOf(sheet, records, person)),
  );
  return async (db, since) =>
    [...(await charts(db)).values()]
      .flat()
      // Signed before, it took nothing since.
      .filter(
        ({ at, judged, signed, signedAt }) => at >= since && judged > 0 && (!signed || signedAt >= since),
      )
      .sort((a, b) => b.at - a.at)
      .map(({ signedAt: _, ...check }) => check);
}

type SignedCheck = Check & { signedAt: number };

const isOwnSheet = ({ kind, view }: StoredRecord, person: string): boolean =>
  kind === 'worksheet' && view.fields.reviewerId?.value === person;

function checkOf(sheet: StoredRecord, chart: readonly StoredRecord[], person: string): SignedCheck {
  const { delivered = [], status, signedAt } = valuesAs('worksheet', sheet.view);
  const encounter = chart.find(({ kind }) => kind === 'encounter');
  const rows = chart.filter((row) => row.worksheetId === sheet.id);
  const of = <K extends RecordKind>(kind: K) =>
    rows.filter((row) => row.kind === kind).map((row) => seen(kind, row));
  const findings = of('finding').filter((finding) => !finding.removed);
  const lines = worksheetRows(delivered, of('verdict'), findings);
  const judged = lines.filter(({ verdict }) => verdict?.disposition);
  return {
    worksheetId: sheet.id,
    encounter: encounter ? valuesAs('encounter', encounter.view) : {},
    at: Math.max(0, ...rows.filter(isJudgement).map((row) => lastBy(row, person))),
    signed: status === 'signed',
    signedAt: signedAt ?? 0,
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
