// Every hold there ever was, those that stand first.

import { useState } from 'react';
import type { LegalHold } from '../../../lib/model/retention.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { localDayText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { heldWords } from './hold-words.ts';
import { ReasonField } from './reason-field.tsx';
import type { Act } from './use-retention.ts';

export function HoldTable({ holds, onAct }: { holds: readonly LegalHold[]; onAct: Act }) {
  const columns: Column<LegalHold>[] = [
    {
      head: 'On',
      by: ({ held }) => heldWords[held],
      width: 12,
      cell: ({ held, what }) => (
        <>
          {heldWords[held]}
          {what && <div className="small unbroken">{what}</div>}
        </>
      ),
    },
    {
      head: 'Charts',
      by: ({ charts }) => charts,
      width: 6,
      look: 'number',
      cell: ({ released, charts }) => (released ? '–' : charts.toLocaleString('en-US')),
    },
    {
      head: 'Placed',
      by: ({ placedAt }) => placedAt,
      width: 16,
      look: 'said',
      cell: ({ placedBy, placedAt, reason }) => <By name={placedBy} at={placedAt} reason={reason} />,
    },
    {
      head: 'Hold released',
      by: ({ released }) => released?.at ?? null,
      width: 16,
      look: 'said',
      cell: (hold) =>
        hold.released ? (
          <By name={hold.released.by} at={hold.released.at} reason={hold.released.reason} />
        ) : (
          <Release hold={hold} onAct={onAct} />
        ),
    },
  ];
  return (
    <>
      <h2>Legal holds</h2>
      <DataTable
        label="Legal holds"
        columns={columns}
        rows={holds}
        keyOf={({ id }) => id}
        none={
          <EmptyState next="Place one before anything that a court or an authority may ask for becomes due.">
            {' '}
            None was ever placed.{' '}
          </EmptyState>
        }
      />
    </>
  );
}

function By({ name, at, reason }: { name: string; at: number; reason: string }) {
  return (
    <>
      {reason}
      <div className="small quiet">
        {name}, {localDayText(at)}
      </div>
    </>
  );
}

function Release({ hold, onAct }: { hold: LegalHold; onAct: Act }) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      name="Release the hold"
      of={[heldWords[hold.held], hold.what].filter(Boolean).join(': ')}
      onSubmit={() => onAct({ act: 'release-hold', id: hold.id, reason })}
    >
      <p>Charts that it kept and no other hold keeps can be erased from now on, where their time is over.</p>
      <ReasonField label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
