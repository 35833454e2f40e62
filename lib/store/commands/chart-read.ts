// Notes that this person opened a chart: for the trail, by itself, without a word on the screen.

import { type ChartRead, oneReading, type ReadChart, type ReadPlace } from '../../model/chart-read.ts';
import { timedId } from '../../model/ids.ts';
import { ok, type Result } from '../../model/result.ts';
import { valuesAs } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfChart } from '../records.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/**
 * Writes a reading, unless this person opened the same chart in the same place within ten minutes: then the one
 * that stands says it. Faults: those of `commit`.
 */
export function noteChartRead(
  db: Database,
  writer: Writer,
  { encounterId, patient, number }: ReadChart,
  where: ReadPlace,
): Promise<Result<null>> {
  return commit(db, async () => {
    const now = writer.now();
    const standing = (await recordsOfChart(db, encounterId))
      .filter((row) => row.kind === 'chart-read')
      .map((row) => valuesAs('chart-read', row.view));
    // A clock that was set back must not keep later readings out.
    if (standing.some((read) => read.where === where && Math.abs(now - (read.at ?? 0)) < oneReading))
      return ok(null);
    const numbers = { ...(patient && { patient }), ...(number && { number }) };
    const fields: ChartRead = { encounterId, ...numbers, where, at: now };
    await writeEdits(db, writer, [{ kind: 'chart-read', id: timedId(now, writer.random), fields }]);
    return ok(null);
  });
}
