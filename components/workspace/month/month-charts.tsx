// Charts on which a check fired; each opens to what was proposed. That is asked for when it is opened: of ten thousand
// charts it is more than a page should hold.

import { useState } from 'react';
import type { MonthChart, MonthProposal } from '../../../lib/rules/check-month.ts';
import { ruleById } from '../../checks/chart-checks.ts';
import { categoryWords, severityWords } from '../../ui/words.ts';
import { OpeningTable } from '../opening-table.tsx';
import type { Desk } from '../use-desk.ts';
import type { MonthWork } from './month-work.ts';

interface Props {
  found: readonly MonthChart[];
  /** Those on which this check fired; null: all. */
  rule: string | null;
  desk: Desk<MonthWork>;
}

const heads = ['Encounter', 'Service', 'Coder', 'Payer', 'Checks', 'Proposals'] as const;

export function MonthCharts({ found, rule, desk }: Props) {
  const [open, setOpen] = useState<{ key: string; proposals: readonly MonthProposal[] } | null>(null);
  const all = found.map((chart, place) => ({ chart, place }));
  const rows = rule === null ? all : all.filter(({ chart }) => chart.rules.includes(rule));
  const turn = async (key: string | null) => {
    setOpen(null);
    if (key === null) return;
    const answer = await desk.ask('proposals', Number(key));
    if (answer.ok) setOpen({ key, proposals: answer.value });
  };
  return (
    <OpeningTable
      label="Charts with proposals"
      heads={heads}
      counts={['Proposals']}
      rows={rows}
      none="No chart is like this."
      keyOf={({ place }) => String(place)}
      open={open?.key ?? null}
      onOpen={(key) => void turn(key)}
      name={({ chart }) => chart.number}
      cells={({ chart }) => (
        <>
          <td className="number unbroken">{chart.dateOfService}</td>
          <td>
            {chart.coder}
            <div className="small quiet">{chart.specialty}</div>
          </td>
          <td>{chart.payer}</td>
          <td className="small">{chart.rules.join(', ')}</td>
          <td className="count">{chart.proposals}</td>
        </>
      )}
      detail={() => <Proposed proposals={open?.proposals ?? []} rule={rule} />}
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
