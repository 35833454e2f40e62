// The same denial again and again: each pattern with its charts, the most first.

import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { dayText } from '../../../../lib/model/calendar-day.ts';
import { dollars } from '../../../../lib/model/oversight/cents.ts';
import {
  type ClustersTold,
  clustersTold,
  type DenialCluster,
} from '../../../../lib/model/oversight/denials-act.ts';
import { useCodeSets } from '../../../codes/use-code-sets.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { useServerActs } from '../../../ui/use-server-acts.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { routeTo } from '../../use-route.ts';
import { reasonText } from './reason-words.ts';

const asked = () => askOversight('denials', { act: 'clusters' }, clustersTold);

export function Patterns() {
  const { answer: told, fault, look } = useServerActs(asked);
  return (
    <>
      <AskingServer fault={fault} known={told !== null} onLook={look} />
      {told && <Clusters told={told} />}
    </>
  );
}

/** Charts that are named in a row. */
const named = 12;

function Clusters({ told: { count, days, clusters } }: { told: ClustersTold }) {
  const sets = useCodeSets();
  const columns: Column<DenialCluster>[] = [
    {
      head: 'Code and reason',
      by: ({ code, carc }) => `${code} ${carc}`,
      width: 16,
      cell: ({ vendor, code, carc }) => (
        <>
          <a className="number" href={routeTo('denials', { state: 'all', vendor, code, carc })}>
            {code}, CARC {carc}
          </a>
          <div className="small quiet">{reasonText(sets, carc)}</div>
        </>
      ),
    },
    {
      head: 'Vendor',
      by: ({ vendor }) => vendor,
      width: 12,
      cell: ({ vendor }) => vendor ?? <span className="quiet">Not known</span>,
    },
    { head: 'Claims', by: (one) => one.count, count: true, width: 5, cell: (one) => one.count },
    { head: 'Amount', by: ({ amount }) => amount, count: true, width: 7, cell: (one) => dollars(one.amount) },
    {
      head: 'Coders',
      width: 11,
      look: 'small',
      cell: ({ coders }) =>
        coders.map(({ coder, count: n }) => (
          <div key={coder ?? ''}>
            {coder ?? 'Not known'}: {n}
          </div>
        )),
    },
    {
      head: 'Between',
      by: ({ to }) => to,
      width: 11,
      look: 'number',
      cell: ({ from, to }) => `${dayText(from)} to ${dayText(to)}`,
    },
    {
      head: 'Charts',
      width: 16,
      look: 'small number',
      cell: ({ numbers }) => (
        <>
          {numbers.slice(0, named).join(', ')}
          {numbers.length > named && ` and ${numbers.length - named} more`}
        </>
      ),
    },
  ];
  return (
    <>
      <p role="status" className={clusters.length > 0 ? 'notice warn' : 'quiet'}>
        {clusters.length === 0
          ? 'No pattern'
          : clusters.length === 1
            ? 'One pattern'
            : `${clusters.length} patterns`}
        : a code that is denied for one reason in at least {count} claims of one vendor within {days} days,
        the last of them within the last {days}.
      </p>
      {clusters.length > 0 && (
        <DataTable
          label="Patterns of denials"
          columns={columns}
          rows={clusters}
          keyOf={({ vendor, code, carc }) => JSON.stringify([vendor, code, carc])}
          none="No pattern."
        />
      )}
    </>
  );
}
