// The access report as a table for a spreadsheet.

import type { ReportedAccess } from '../model/access-report.ts';
import { actWords, detailWords } from './access-words.ts';
import { csv } from './csv.ts';

const columns = [
  'Time (UTC)',
  'Name',
  'Person id',
  'Act',
  'Detail',
  'Patient',
  'Encounter',
  'Address',
  'Browser',
] as const;

/** CSV with a header, a line an entry. */
export const accessCsv = (entries: readonly ReportedAccess[]): string =>
  csv([columns, ...entries.map(cells)]);

const cells = (entry: ReportedAccess): string[] => [
  new Date(entry.at).toISOString(),
  entry.name,
  entry.person,
  actWords[entry.act],
  detailWords(entry),
  entry.chart?.patient ?? '',
  entry.chart?.number ?? '',
  entry.address,
  entry.device,
];
