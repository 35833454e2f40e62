// Charts that are kept from billing: why, since when, until when, and how far their second reading is. The earliest due are on top.

import { useState } from 'react';
import { dayAt, dayText } from '../../../../lib/model/calendar-day.ts';
import type { HeldChart, OperationsTold } from '../../../../lib/model/oversight/operations.ts';
import { timeText } from '../../../ui/time-text.ts';
import { Fold } from '../../shell/fold.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
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

/** One column apiece; `today` and `at` are when the server reckoned it. */
function columnsAt(at: number, today: string): Column<HeldChart>[] {
  return [
    {
      head: 'Chart',
      by: ({ number }) => number,
      cell: ({ number }) => <a href={routeTo('imports', { view: 'held', chart: number })}>{number}</a>,
    },
    { head: 'Why', by: ({ why }) => whyWords[why], cell: ({ why }) => whyWords[why] },
    { head: 'Review', by: ({ review }) => reviewWords[review], cell: ({ review }) => reviewWords[review] },
    { head: 'Vendor', by: vendorOf, cell: vendorOf },
    { head: 'Facility', by: ({ facility }) => facility, optional: true, cell: ({ facility }) => facility },
    { head: 'Coder', by: ({ coder }) => coder, optional: true, cell: ({ coder }) => coder },
    {
      head: 'Specialty',
      by: ({ specialty }) => specialty,
      optional: true,
      cell: ({ specialty }) => specialty,
    },
    {
      head: 'Held since',
      by: ({ since }) => since,
      cell: ({ since }) => (
        <>
          {timeText(since)}
          <div className="small quiet">{spanWords((at - since) / 3_600_000)}</div>
        </>
      ),
    },
    {
      head: 'Due',
      by: ({ dueOn }) => dueOn,
      look: ({ dueOn }) => (isLate(dueOn, today) ? 'unbroken state-bad' : 'unbroken'),
      cell: ({ dueOn }) => (
        <>
          {dueOn === null ? 'no day set' : dayText(dueOn)}
          {isLate(dueOn, today) && <div className="small">late</div>}
        </>
      ),
    },
  ];
}

const vendorOf = ({ vendor }: HeldChart) => vendor ?? 'In-house';
const isLate = (dueOn: string | null, today: string): boolean => dueOn !== null && dueOn < today;

export function HeldList({ told: { held, heldCount, at } }: { told: OperationsTold }) {
  const today = dayAt(at);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const late = held.filter(({ dueOn }) => isLate(dueOn, today)).length;
  return (
    <section className="operations" aria-labelledby="held">
      <div className="list-head">
        <h2 id="held">Held from billing</h2>
        <Fold name="About" words>
          <p className="quiet">
            Came back and is not billed. A vendor’s charts are held for a review where its page says so, until
            that review is signed and released; a reviewer’s hold until it is let go, a gap until it is
            closed.
          </p>
        </Fold>
        <div ref={setPlace} className="columns-place" />
      </div>
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
        <DataTable
          label="Charts held from billing"
          columns={columnsAt(at, today)}
          rows={held}
          columnsAt={place}
          keyOf={({ facility, number, why, since }) => `${facility} ${number} ${why} ${since}`}
          none=""
        />
      )}
      {held.length < heldCount && (
        <p className="quiet">
          The first {held.length.toLocaleString('en-US')} of {heldCount.toLocaleString('en-US')} are listed.
        </p>
      )}
    </section>
  );
}
