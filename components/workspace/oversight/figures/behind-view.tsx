// The charts, claims, queries or coders behind a number: as many as it says, each with what it adds.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { dayOrWords, dayText } from '../../../../lib/model/calendar-day.ts';
import { type BehindFigure, behindFigure } from '../../../../lib/model/oversight/measure.ts';
import type { Fault } from '../../../../lib/model/result.ts';
import { measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PageViews } from '../../shell/page-views.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { addressOf, groupWords, type Opened, type Part, type Shown } from './figures-route.ts';

const partWords: Record<Part, string> = {
  numerator: 'in the numerator',
  denominator: 'in the denominator',
  missed: 'not wholly in the numerator',
};

/** A claim may stand there twice: a row has no name but its place, and rows are only added. */
type Placed = BehindFigure['rows'][number] & { place: number };

const groups = ['vendor', 'coder', 'specialty', 'payer', 'facility'] as const;

export function BehindView({ shown, opened }: { shown: Shown; opened: Opened }) {
  const { period, filters } = shown;
  const measure = measureById(opened.measure);
  const key = JSON.stringify({ ...opened, period, filters });
  const [told, setTold] = useState<{ of: string; answer: BehindFigure | null; fault: Fault | null }>({
    of: '',
    answer: null,
    fault: null,
  });
  const ask = useCallback(
    async (after: number) => {
      const said = await askOversight('behind-figure', { ...JSON.parse(key), after }, behindFigure);
      setTold((before) => {
        if (!said.ok) return { ...before, of: key, fault: said.error };
        const rows = after === 0 ? [] : (before.answer?.rows ?? []);
        return { of: key, fault: null, answer: { ...said.value, rows: [...rows, ...said.value.rows] } };
      });
    },
    [key],
  );
  useEffect(() => void ask(0), [ask]);
  const answer = told.of === key ? told.answer : null;
  const rows = useMemo(() => (answer?.rows ?? []).map((row, place): Placed => ({ ...row, place })), [answer]);
  const columns: Column<Placed>[] = [
    {
      head: measure.facts === 'coders' ? 'Coder' : 'Number',
      by: ({ number }) => number,
      look: 'number',
      width: 10,
      cell: ({ number }) => number,
    },
    {
      head: 'Day',
      by: ({ day }) => day,
      look: 'number unbroken',
      width: 8,
      cell: ({ day }) => dayOrWords(day),
    },
    { head: 'What it adds', width: 16, cell: ({ says }) => says },
    ...groups.map(
      (by): Column<Placed> => ({
        head: by === 'coder' && measure.facts === 'coders' ? 'Coder’s name' : groupWords[by],
        by: (row) => row[by],
        width: 11,
        cell: (row) => row[by] ?? <span className="quiet">not known</span>,
      }),
    ),
  ];
  return (
    <>
      <p>
        <a href={addressOf({ ...shown, opened: null })}>
          <Icon name="back" /> Back to the figures
        </a>
      </p>
      <h2>
        {measure.name}: {answer ? answer.total.toLocaleString('en-US') : ''} {measure.of}{' '}
        {partWords[opened.part]}
      </h2>
      <p className="small quiet">
        <b>{measure.numerator}</b> ÷ <b>{measure.denominator}</b>, {dayText(period.from)} to{' '}
        {dayText(period.to)}.
      </p>
      <PageViews
        label="Parts of the figure"
        words={partWords}
        view={opened.part}
        to={(part) => addressOf({ ...shown, opened: { ...opened, part } })}
      />
      <AskingServer fault={told.fault} known={answer !== null} onLook={() => ask(0)} />
      {answer && (
        <DataTable
          label={`What is behind ${measure.name}`}
          columns={columns}
          rows={rows}
          keyOf={({ place }) => String(place)}
          none="Nothing is behind this number."
          more={{ total: answer.total, onNeed: () => void ask(answer.rows.length) }}
        />
      )}
    </>
  );
}
