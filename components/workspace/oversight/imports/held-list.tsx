// Charts that are kept from billing: why, since when, until when, and how far their second reading is. The latest are on top.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { HeldChart, OperationsTold } from '../../../../lib/model/oversight/operations.ts';
import { timeText } from '../../../ui/time-text.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { routeTo } from '../../use-route.ts';
import { spanWords } from './time-words.ts';

const whyWords: Record<HeldChart['why'], string> = {
  'pre-bill': 'Review before billing',
  reviewer: 'Held by a reviewer',
  gap: 'Open documentation gap',
};

const reviewWords: Record<HeldChart['review'], string> = {
  none: 'not begun',
  draft: 'begun, not signed',
  signed: 'signed, not released',
  released: 'released',
};

const heads = ['Chart', 'Why', 'Review', 'Vendor', 'Facility', 'Coder', 'Specialty', 'Held since', 'Due'];

export function HeldList({ told: { held, heldCount, at } }: { told: OperationsTold }) {
  const { visible, more } = useShownRows(held);
  const today = new Date(at).toISOString().slice(0, 10);
  const late = held.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return (
    <section className="operations" aria-labelledby="held">
      <h2 id="held">Held from billing</h2>
      <p className="quiet">
        Came back and is not billed. A vendor’s charts are held for a review where its page says so, until
        that review is signed and released; a reviewer’s hold until it is let go, a gap until it is closed.
      </p>
      {heldCount === 0 ? (
        <p className="quiet">No chart is held from billing.</p>
      ) : (
        <p>
          <strong className="number">{heldCount.toLocaleString('en-US')}</strong> held,{' '}
          <strong className={late > 0 ? 'number state-bad' : 'number'}>{late.toLocaleString('en-US')}</strong>{' '}
          late.
        </p>
      )}
      {held.length > 0 && (
        <>
          <TableFrame label="Charts held from billing">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {visible.map((one) => {
                const isLate = one.dueOn !== null && one.dueOn < today;
                return (
                  <tr key={`${one.facility} ${one.number} ${one.why} ${one.since}`}>
                    <th scope="row">
                      <a href={routeTo('imports', { view: 'held', chart: one.number })}>{one.number}</a>
                    </th>
                    <td>{whyWords[one.why]}</td>
                    <td>{reviewWords[one.review]}</td>
                    <td>{one.vendor ?? 'In-house'}</td>
                    <td>{one.facility}</td>
                    <td>{one.coder}</td>
                    <td>{one.specialty}</td>
                    <td>
                      {timeText(one.since)}
                      <div className="small quiet">{spanWords((at - one.since) / 3_600_000)}</div>
                    </td>
                    <td className={isLate ? 'unbroken state-bad' : 'unbroken'}>
                      {one.dueOn === null ? 'no day set' : dayText(one.dueOn)}
                      {isLate && <div className="small">late</div>}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </TableFrame>
          {more}
          {held.length < heldCount && (
            <p className="quiet">
              The first {held.length.toLocaleString('en-US')} of {heldCount.toLocaleString('en-US')} are
              listed.
            </p>
          )}
        </>
      )}
    </section>
  );
}
