// The samples: what each may be said from, how many charts, how far it is, by whom.

import { basisOf, designOf } from '../../../lib/review/sampling/design.ts';
import { progressOf, type ReviewOf } from '../../../lib/review/sampling/sample-charts.ts';
import type { KnownSample } from '../../../lib/store/views/samples.ts';
import { localDayText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { routeTo } from '../use-route.ts';
import { BasisChip } from './basis-chip.tsx';
import { kindWords } from './words.ts';

interface Props {
  samples: readonly KnownSample[];
  reviews: readonly ReviewOf[];
  who: (id: string | undefined) => string;
}

export function SampleList({ samples, reviews, who }: Props) {
  const standing = samples.filter((sample) => !sample.removed);
  const withdrawn = samples.filter((sample) => sample.removed);
  return (
    <>
      <div className="samples-head">
        <h1>Samples</h1>
        <a className="button primary" href={routeTo('samples', { sample: 'new' })}>
          New sample
        </a>
      </div>
      {samples.length === 0 ? (
        <p className="notice">
          No sample has been drawn yet. A sample says which of the vendor’s charts are reviewed, drawn so that
          anybody can draw it again: choose “New sample”.
        </p>
      ) : (
        <Table samples={standing} reviews={reviews} who={who} label="Samples" />
      )}
      {withdrawn.length > 0 && (
        <details>
          <summary>Withdrawn ({withdrawn.length})</summary>
          <Table samples={withdrawn} reviews={reviews} who={who} label="Withdrawn samples" />
        </details>
      )}
    </>
  );
}

function Table({ samples, reviews, who, label }: Props & { label: string }) {
  const columns: Column<KnownSample>[] = [
    {
      head: 'Sample',
      by: ({ title }) => title,
      width: 16,
      cell: ({ id, title, frameSource }) => (
        <>
          <a href={routeTo('samples', { sample: id })}>{title}</a>
          <div className="small quiet">{frameSource}</div>
        </>
      ),
    },
    {
      head: 'Kind',
      by: (record) => kindWords[designOf(record).kind],
      width: 12,
      cell: (record) => (
        <>
          {kindWords[designOf(record).kind]}
          <div>
            <BasisChip basis={basisOf(designOf(record))} />
          </div>
        </>
      ),
    },
    {
      head: 'Population',
      by: ({ population }) => population,
      count: true,
      cell: ({ population }) => population.toLocaleString('en-US'),
    },
    { head: 'Drawn', by: ({ size }) => size, count: true, cell: ({ size }) => size },
    {
      head: 'Reviewed',
      by: (sample) => progressOf(sample, reviews).reviewed,
      count: true,
      look: 'unbroken',
      cell: (sample) => {
        const { reviewed, of } = progressOf(sample, reviews);
        return `${reviewed} / ${of}`;
      },
    },
    {
      head: 'Reviewers',
      width: 12,
      cell: ({ auditors }) => auditors.map(({ id }) => who(id)).join(', ') || 'Nobody yet',
    },
    {
      head: 'Drawn by',
      by: ({ madeAt }) => madeAt,
      width: 10,
      cell: ({ madeBy, madeAt }) => (
        <>
          {who(madeBy)}
          <div className="small quiet">{localDayText(madeAt)}</div>
        </>
      ),
    },
  ];
  return <DataTable label={label} columns={columns} rows={samples} keyOf={({ id }) => id} none="None." />;
}
