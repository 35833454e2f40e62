// The entries of a report, newest first.

import type { ReportedAccess } from '../../../lib/model/access-report.ts';
import { actWords, detailWords } from '../../../lib/reports/access-words.ts';
import { useShownRows } from '../shown-rows.tsx';
import { TableFrame } from '../table-frame.tsx';

export function ReportTable({ entries }: { entries: readonly ReportedAccess[] }) {
  const { visible, more } = useShownRows(entries);
  return (
    <>
      <TableFrame label="Access report">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Chart</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {visible.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes, and entries have no id
            <Row key={index} entry={entry} />
          ))}
        </tbody>
      </TableFrame>
      {more}
    </>
  );
}

function Row({ entry }: { entry: ReportedAccess }) {
  const { at, person, name, act, chart, address, device } = entry;
  const detail = detailWords(entry);
  return (
    <tr>
      <th scope="row">{name || (person ? `Person …${person.slice(-4)}` : 'Nobody known')}</th>
      <td className="number when">
        <time dateTime={new Date(at).toISOString()}>
          {new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })}
        </time>
      </td>
      <td className="what">
        {actWords[act]}
        {detail && <div className="small quiet">{detail}</div>}
      </td>
      <td className="number unbroken">
        {chart && (chart.number || <span className="quiet">never reviewed</span>)}
        {chart?.patient && <div className="small quiet">{chart.patient}</div>}
      </td>
      <td className="small quiet number unbroken">
        {address}
        {device && <div>{browserName(device)}</div>}
      </td>
    </tr>
  );
}

/** The browser's name in what it says of itself; that is long, and begins the same in all of them. */
const browserName = (device: string): string =>
  /(?:Edg|Firefox|Chrome)\/\d+/.exec(device)?.[0]?.replace('/', ' ').replace('Edg ', 'Edge ') ??
  device.slice(0, 40);
