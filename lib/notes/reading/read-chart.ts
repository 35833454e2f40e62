// Reads the documentation of a chart against the codes that were delivered, and proposes what should be otherwise.

import { daysBetween } from '../../model/calendar-day.ts';
import type { NoteDocument } from '../note.ts';
import { deepestLayer } from './deepest-layer.ts';
import { diabetesDrugs } from './diabetes-drugs.ts';
import { hypertension } from './hypertension.ts';
import { leftOut } from './left-out.ts';
import { moreSpecific } from './more-specific.ts';
import { notBorneOut } from './not-borne-out.ts';
import { principal } from './principal.ts';
import type { ReadChart, Reading, ReadingProposal } from './reading-proposal.ts';
import type { ReadingTables } from './reading-tables.ts';
import { statementsOf } from './statements.ts';

const checks: readonly ((reading: Reading) => ReadingProposal[])[] = [
  leftOut,
  moreSpecific,
  notBorneOut,
  hypertension,
  principal,
  diabetesDrugs,
  deepestLayer,
];

/**
 * @param documents The page's documentation; the same objects are read once, however often the codes are asked about.
 * @returns In the order of the checks, each in the order of the lines.
 */
export function readChart(
  chart: ReadChart,
  documents: readonly NoteDocument[],
  tables: ReadingTables,
): ReadingProposal[] {
  const own = documents.filter(({ written }) => !isLater(written ?? null, chart));
  const reading: Reading = { chart, documents, statements: statementsOf(own), tables };
  return checks.flatMap((check) => check(reading));
}

/** So many days after the last one a note may be finished; one of later days is of another visit. Our own choice. */
const daysToFinish = 7;

function isLater(written: string | null, { setting, dateOfService, dischargeDate }: ReadChart): boolean {
  const last = setting === 'inpatient' ? dischargeDate : dateOfService;
  if (written === null || last === null) return false;
  return daysBetween(last, written) > daysToFinish;
}
