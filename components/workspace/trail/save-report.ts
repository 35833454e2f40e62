// Saving a report as a file.

import type { AccessReport } from '../../../lib/model/access-report.ts';
import { accessCsv } from '../../../lib/reports/access-csv.ts';
import { saveFile } from '../../ui/save-file.ts';

/** @param period its first and last day. */
export const saveReport = ({ entries }: AccessReport, period: { from: string; until: string }): void =>
  saveFile(
    accessCsv(entries),
    `access-report-${period.from}-to-${period.until}.csv`,
    'text/csv;charset=utf-8',
  );
