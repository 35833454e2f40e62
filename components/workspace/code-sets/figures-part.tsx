// The minutes, numbers and ages that checks count with: what the product has, what the organisation has in place of it and
// where it read that, and the way to set one.

import { useState } from 'react';
import type { OwnFigure } from '../../../lib/model/check-settings.ts';
import { fail } from '../../../lib/model/result.ts';
import { type FigureId, type Figures, figureIds, figureNames, figures } from '../../../lib/rules/figures.ts';
import { figuresWith, fits, outOfRow } from '../../../lib/rules/own-figures.ts';
import { setFigure, unsetFigure } from '../../../lib/store/commands/check-settings.ts';
import type { Session } from '../../session/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { localDayText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import type { Decide } from './decide.ts';

interface Row {
  id: FigureId;
}

const rows: Row[] = figureIds.map((id) => ({ id }));

interface Props {
  own: Readonly<Record<string, OwnFigure>>;
  session: Session;
  who: (id: string | undefined) => string;
  writes: boolean;
  onDecide: Decide;
}

export function FiguresPart({ own, session, who, writes, onDecide }: Props) {
  const { db, writer } = session;
  const used = figuresWith(Object.fromEntries(Object.entries(own).map(([id, { value }]) => [id, value])));
  const columns: Column<Row>[] = [
    { head: 'Checks', width: 9, cell: ({ id }) => figures[id].checks },
    { head: 'Codes', width: 14, cell: ({ id }) => <span className="small">{figures[id].codes}</span> },
    { head: 'Figure', width: 20, look: 'wide', cell: ({ id }) => figureNames[figures[id].name] },
    { head: 'Default', look: 'count', cell: ({ id }) => figures[id].usual },
    {
      head: 'Here',
      width: 16,
      cell: ({ id }) => {
        const said = own[id];
        return (
          said && (
            <>
              <strong>{said.value}</strong>{' '}
              {used[id] !== said.value && <span className="chip warn">not counted with: out of order</span>}
              <div className="small quiet">
                {said.source} – {who(said.by)}, {localDayText(said.at)}
              </div>
            </>
          )
        );
      },
    },
  ];
  if (writes)
    columns.push({
      head: 'Change',
      cell: ({ id }) => (
        <SetFigure
          id={id}
          used={used}
          onSet={(value, source) => onDecide(setFigure(db, writer, id, value, source))}
          onUnset={own[id] && (() => onDecide(unsetFigure(db, writer, id)))}
        />
      ),
    });
  return (
    <DataTable
      label="Figures of checks"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      none="No check counts with a figure."
    />
  );
}

interface SetProps {
  id: FigureId;
  used: Figures;
  onSet: (value: number, source: string) => ReturnType<Decide>;
  onUnset: (() => ReturnType<Decide>) | undefined;
}

function SetFigure({ id, used, onSet, onUnset }: SetProps) {
  const [value, setValue] = useState(String(used[id]));
  const [source, setSource] = useState('');
  const of = [figures[id].checks, figures[id].codes, figureNames[figures[id].name]]
    .filter(Boolean)
    .join(' · ');
  const set = async () => {
    const number = Number(value);
    const others = outOfRow(id, { ...used, [id]: number });
    if (!fits(number) || others.length > 0)
      return fail(
        'out-of-order',
        others.length > 0
          ? `${number} is out of order with ${others.map((other) => used[other]).join(', ')} beside it.`
          : 'This is no number over 0 and up to 10,000.',
        'Nothing was changed.',
        'Give a number that keeps the row rising; where several change, begin at the end that makes room.',
      );
    return onSet(number, source);
  };
  return (
    <div className="row-actions">
      <FormDialog name="Set" of={of} onSubmit={set}>
        <label className="field">
          <span>Figure; default {figures[id].usual}</span>
          <input
            type="number"
            step="any"
            required
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
        <label className="field">
          <span>Where you read it: book, year, section</span>
          <input
            required
            maxLength={1000}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </label>
      </FormDialog>
      {onUnset && (
        <FormDialog name="Back to default" of={of} onSubmit={onUnset}>
          <p>Checks count with {figures[id].usual} again.</p>
        </FormDialog>
      )}
    </div>
  );
}
