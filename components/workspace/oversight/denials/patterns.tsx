// The same denial again and again: each pattern with its charts, the most first.

import { useCallback, useEffect, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { dollars } from '../../../../lib/model/oversight/cents.ts';
import { type ClustersTold, clustersTold } from '../../../../lib/model/oversight/denials-act.ts';
import type { Fault } from '../../../../lib/model/result.ts';
import { useCodeSets } from '../../../codes/use-code-sets.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { routeTo } from '../../use-route.ts';
import { reasonText } from './reason-words.ts';

export function Patterns() {
  const [told, setTold] = useState<ClustersTold | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const look = useCallback(async () => {
    const said = await askOversight('denials', { act: 'clusters' }, clustersTold);
    setFault(said.ok ? null : said.error);
    if (said.ok) setTold(said.value);
  }, []);
  useEffect(() => void look(), [look]);
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
  const { visible, more } = useShownRows(clusters);
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
        <TableFrame label="Patterns of denials">
          <thead>
            <tr>
              {['Code and reason', 'Vendor', 'Claims', 'Amount', 'Coders', 'Between', 'Charts'].map(
                (head) => (
                  <th
                    key={head}
                    scope="col"
                    className={['Claims', 'Amount'].includes(head) ? 'count' : undefined}
                  >
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {visible.map((one) => (
              <tr key={JSON.stringify([one.vendor, one.code, one.carc])}>
                <th scope="row">
                  <a
                    className="number"
                    href={routeTo('denials', {
                      state: 'all',
                      vendor: one.vendor,
                      code: one.code,
                      carc: one.carc,
                    })}
                  >
                    {one.code}, CARC {one.carc}
                  </a>
                  <div className="small quiet">{reasonText(sets, one.carc)}</div>
                </th>
                <td>{one.vendor ?? <span className="quiet">Not known</span>}</td>
                <td className="count">{one.count}</td>
                <td className="count">{dollars(one.amount)}</td>
                <td className="small">
                  {one.coders.map(({ coder, count: n }) => (
                    <div key={coder ?? ''}>
                      {coder ?? 'Not known'}: {n}
                    </div>
                  ))}
                </td>
                <td className="number">
                  {one.from} to {one.to}
                </td>
                <td className="small number">
                  {one.numbers.slice(0, named).join(', ')}
                  {one.numbers.length > named && ` and ${one.numbers.length - named} more`}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {more}
    </>
  );
}
