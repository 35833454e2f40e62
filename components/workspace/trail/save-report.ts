// Saving a report as a file, by the browser's own download.

import type { AccessReport } from '../../../lib/model/access-report.ts';
import { accessCsv } from '../../../lib/reports/access-csv.ts';

/** @param period its first and last day. */
export function saveReport({ entries }: AccessReport, period: { from: string; until: string }): void {
  const address = URL.createObjectURL(new Blob([accessCsv(entries)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  // No patient's number in the name: names of files are shown everywhere.
  link.download = `access-report-${period.from}-to-${period.until}.csv`;
  link.click();
  // The download has begun by then; revoked at once it would fail in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
