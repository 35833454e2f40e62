// Charts that both have coded: taken from a CSV file, compared line by line, and kept as counts. The lines are shown as they
// are taken; the codes themselves are not kept.

import { useState } from 'react';
import type { CodedByBoth } from '../../../../lib/model/oversight/transition.ts';
import { type Fault, fail } from '../../../../lib/model/result.ts';
import { type ComparedLine, countsOf } from '../../../../lib/oversight/transition/compare-codings.ts';
import {
  codingColumns,
  type TwoCodings,
  twoCodingsCsv,
} from '../../../../lib/oversight/transition/two-codings-csv.ts';
import { csv } from '../../../../lib/reports/csv.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import type { Desk } from '../form/use-desk.ts';

interface Props {
  desk: Desk;
  transition: Registered<'vendor-transition'>;
}

const lineWords: Record<ComparedLine['disposition'], string> = {
  agree: 'same',
  attribute: 'same code, other modifier',
  revise: 'changed',
  add: 'left out by the vendor',
  delete: 'only the vendor',
};

const tooMany = fail(
  'too-many-charts',
  'A transition holds 5,000 charts at most.',
  'Nothing was taken.',
  'Take a sample of them.',
).error;

export function CodedCharts({ desk, transition }: Props) {
  const [found, setFound] = useState<TwoCodings | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setFound(null);
    const answer = twoCodingsCsv(await file.text());
    setFault(answer.ok ? null : answer.error);
    if (answer.ok) setFound(answer.value);
  };
  const take = async ({ charts }: TwoCodings) => {
    const made = charts.map(({ number, lines }) => countsOf(number, lines));
    const numbers = new Set(made.map(({ number }) => number));
    const all = [...transition.charts.filter(({ number }) => !numbers.has(number)), ...made];
    if (all.length > 5000) return setFault(tooMany);
    const status = transition.status === 'planned' ? 'parallel' : transition.status;
    const answer = await desk.change(
      'vendor-transition',
      transition.id,
      { charts: all, status },
      `${made.length} charts that both coded are taken.`,
    );
    setFault(answer.ok ? null : answer.error);
    if (answer.ok) setFound(null);
  };
  return (
    <>
      {desk.mayWrite && transition.status !== 'cut-over' && (
        <div className="filters">
          <label className="field">
            <span>Charts both have coded, as CSV</span>
            <input
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => {
                void read(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </label>
          <button
            type="button"
            className="link"
            onClick={() =>
              saveFile(
                csv([codingColumns, ['E-1042', 'I21.4 99214-25', 'I21.9 99214']]),
                'two-codings.csv',
                'text/csv;charset=utf-8',
              )
            }
          >
            Save the template
          </button>
        </div>
      )}
      {fault && <FaultNotice fault={fault} />}
      {found && <Found found={found} onTake={() => void take(found)} onDrop={() => setFound(null)} />}
      {transition.charts.length > 0 && <Kept charts={transition.charts} />}
    </>
  );
}

const comparedColumns: readonly Column<TwoCodings['charts'][number]>[] = [
  { head: 'Encounter', by: ({ number }) => number, width: 12, cell: ({ number }) => number },
  {
    head: 'Line by line: existing team → vendor',
    width: 40,
    look: 'small',
    cell: ({ lines }) =>
      lines.map((one, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code can stand twice on a chart
        <div key={n} className={one.disposition === 'agree' ? 'quiet' : undefined}>
          {one.team ?? '–'} → {one.vendor ?? '–'}: {lineWords[one.disposition]}
        </div>
      )),
  },
];

const counted = (head: string, of: (one: CodedByBoth) => number): Column<CodedByBoth> => ({
  head,
  by: of,
  count: true,
  cell: of,
});

const keptColumns: readonly Column<CodedByBoth>[] = [
  { head: 'Encounter', by: ({ number }) => number, width: 12, cell: ({ number }) => number },
  counted('Same', ({ agreed }) => agreed),
  counted('Changed', ({ changed }) => changed),
  counted('Left out by the vendor', ({ added }) => added),
  counted('Only the vendor', ({ deleted }) => deleted),
];

function Found({ found, onTake, onDrop }: { found: TwoCodings; onTake: () => void; onDrop: () => void }) {
  return (
    <section className="stack" aria-label="What the file holds">
      <p role="status">
        <strong>{found.charts.length} charts to take.</strong> Refused: {found.refused.length}.
      </p>
      {found.refused.length > 0 && (
        <ul className="plain-list small">
          {found.refused.slice(0, 20).map(({ line, problem }) => (
            <li key={line}>
              Line {line}: {problem}
            </li>
          ))}
        </ul>
      )}
      <DataTable
        label="Codings compared"
        columns={comparedColumns}
        rows={found.charts}
        keyOf={({ number }) => number}
        none="No chart."
      />
      <div className="row-actions">
        {found.charts.length > 0 && (
          <button type="button" className="button primary" onClick={onTake}>
            Take {found.charts.length} charts
          </button>
        )}
        <button type="button" className="button" onClick={onDrop}>
          Take none
        </button>
      </div>
    </section>
  );
}

function Kept({ charts }: { charts: readonly CodedByBoth[] }) {
  return (
    <details>
      <summary>Charts coded by both: {charts.length}</summary>
      <DataTable
        label="Charts coded by both"
        columns={keptColumns}
        rows={charts}
        keyOf={({ number }) => number}
        none="No chart."
      />
    </details>
  );
}
