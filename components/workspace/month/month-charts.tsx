// Charts on which a check fired; each opens to what was proposed. That is asked for when it is opened: of ten thousand
// charts it is more than a page should hold.

import { useState } from 'react';
import { dayOrWords } from '../../../lib/model/calendar-day.ts';
import type { MonthChart, MonthProposal } from '../../../lib/rules/check-month.ts';
import { ruleById } from '../../checks/chart-checks.ts';
import { categoryWords, severityWords } from '../../ui/words.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { oneOpen } from '../table/one-open.ts';
import { RowOpen } from '../table/row-open.tsx';
import type { WorkerDesk } from '../worker/use-worker-desk.ts';
import type { MonthWork } from './month-work.ts';

interface Props {
  found: readonly MonthChart[];
  /** Those on which this check fired; null: all. */
  rule: string | null;
  desk: WorkerDesk<MonthWork>;
}

interface Placed {
  chart: MonthChart;
  place: number;
}

const columns: readonly Column<Placed>[] = [
  {
    head: 'Encounter',
    by: ({ chart }) => chart.number,
    width: 10,
    cell: ({ chart }, opening) => <RowOpen opening={opening}>{chart.number}</RowOpen>,
  },
  {
    head: 'Service',
    by: ({ chart }) => chart.dateOfService ?? null,
    width: 8,
    look: 'number unbroken',
    cell: ({ chart }) => dayOrWords(chart.dateOfService),
  },
  {
    head: 'Coder',
    by: ({ chart }) => chart.coder ?? null,
    width: 12,
    cell: ({ chart }) => (
      <>
        {chart.coder}
        <div className="small quiet">{chart.specialty}</div>
      </>
    ),
  },
  { head: 'Payer', by: ({ chart }) => chart.payer ?? null, width: 12, cell: ({ chart }) => chart.payer },
  { head: 'Checks', width: 14, look: 'small', cell: ({ chart }) => chart.rules.join(', ') },
  {
    head: 'Proposals',
    by: ({ chart }) => chart.proposals,
    count: true,
    width: 7,
    cell: ({ chart }) => chart.proposals,
  },
];

export function MonthCharts({ found, rule, desk }: Props) {
  const [open, setOpen] = useState<{ key: string; proposals: readonly MonthProposal[] } | null>(null);
  const all = found.map((chart, place): Placed => ({ chart, place }));
  const rows = rule === null ? all : all.filter(({ chart }) => chart.rules.includes(rule));
  const turn = async (key: string | null) => {
    setOpen(null);
    if (key === null) return;
    const answer = await desk.ask('proposals', Number(key));
    if (answer.ok) setOpen({ key, proposals: answer.value });
  };
  return (
    <DataTable
      label="Charts with proposals"
      columns={columns}
      rows={rows}
      none="No chart is like this. Choose another check or all charts."
      keyOf={({ place }) => String(place)}
      detail={{
        ...oneOpen(open?.key ?? null, (key) => void turn(key)),
        of: () => <Proposed proposals={open?.proposals ?? []} rule={rule} />,
      }}
    />
  );
}

function Proposed({ proposals, rule }: { proposals: readonly MonthProposal[]; rule: string | null }) {
  const shown = rule === null ? proposals : proposals.filter((one) => one.rule === rule);
  return (
    <ul className="month-proposals">
      {shown.map((one) => (
        <li key={`${one.rule} ${one.lineKey} ${one.message}`}>
          {one.code && !one.message.startsWith(one.code) && <strong className="code">{one.code} </strong>}
          {one.message}
          <div className="small quiet">
            {categoryWords[one.proposal.category]} · {severityWords[one.proposal.severity]} · check {one.rule}
            : {ruleById.get(one.rule)?.citation}
          </div>
        </li>
      ))}
    </ul>
  );
}
