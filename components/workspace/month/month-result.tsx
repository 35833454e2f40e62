// What the checks said of many charts: how often each fired, and the charts on which one did.

import { useState } from 'react';
import type { MonthChart } from '../../../lib/rules/check-month.ts';
import { tableWords } from '../../checks/check-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Listed } from '../table/listed.tsx';
import type { WorkerDesk } from '../worker/use-worker-desk.ts';
import { MonthCharts } from './month-charts.tsx';
import { MonthTallies } from './month-tallies.tsx';
import type { FileFound, MonthCounts, MonthWork } from './month-work.ts';

interface Props {
  summary: MonthCounts;
  found: readonly MonthChart[];
  /** Null where the charts are of no file. */
  file: FileFound | null;
  desk: WorkerDesk<MonthWork>;
}

const csvType = 'text/csv;charset=utf-8';

const shown = (count: number, of: 'chart' | 'proposal'): string =>
  of === 'chart'
    ? `${count.toLocaleString('en-US')} ${count === 1 ? 'chart' : 'charts'}`
    : `${count.toLocaleString('en-US')} ${count === 1 ? 'proposal' : 'proposals'}`;

export function MonthResult({ summary, found, file, desk }: Props) {
  const [rule, setRule] = useState<string | null>(null);
  const { charts, proposals, tables, broken } = summary;
  const save = async () => {
    const answer = await desk.ask('save', { rule });
    if (answer.ok) saveFile(answer.value, rule ? `checks-${rule}.csv` : 'checks.csv', csvType);
  };
  return (
    <section className="month-result" aria-label="What the checks say">
      <p className="notice" role="status">
        <strong>{shown(charts, 'chart')} checked.</strong> {shown(proposals, 'proposal')} on{' '}
        {shown(found.length, 'chart')}.
      </p>
      {file && file.problems.length > 0 && (
        <Listed
          title={`Not taken: ${shown(file.left, 'chart')}`}
          items={file.problems.map(({ line, column, problem }) => [
            column === null ? `Line ${line}` : `Line ${line}, ${column}`,
            problem,
          ])}
        />
      )}
      {tables.length > 0 && (
        <Listed
          title="Could not be looked up: not imported, or not for these codes and dates"
          items={tables.map(({ name, charts: of }) => [
            tableWords[name],
            `asked for on ${shown(of, 'chart')}`,
          ])}
        />
      )}
      {broken.length > 0 && (
        <p className="notice warn">
          Could not run on every chart: {broken.join(', ')}. Tell whoever looks after Overread; the others did
          run.
        </p>
      )}
      <MonthTallies tallies={summary.tallies} chosen={rule} onChoose={setRule} />
      {found.length > 0 && (
        <>
          <div className="samples-head">
            <h2>{rule ? `Charts on which ${rule} fired` : 'Charts with proposals'}</h2>
            {rule && (
              <button type="button" className="button" onClick={() => setRule(null)}>
                Show all
              </button>
            )}
            <button type="button" className="button" onClick={() => void save()}>
              Save as CSV
            </button>
          </div>
          <MonthCharts key={rule} found={found} rule={rule} desk={desk} />
        </>
      )}
    </section>
  );
}
