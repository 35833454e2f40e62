// Every hold there ever was, those that stand first.

import { useState } from 'react';
import type { LegalHold } from '../../../lib/model/retention.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useShownRows } from '../shown-rows.tsx';
import { TableFrame } from '../table-frame.tsx';
import { heldWords } from './hold-words.ts';
import { ReasonField } from './reason-field.tsx';
import type { Act } from './use-retention.ts';

export function HoldTable({ holds, onAct }: { holds: readonly LegalHold[]; onAct: Act }) {
  const { visible, more } = useShownRows(holds);
  return (
    <>
      <h2>Legal holds</h2>
      {holds.length === 0 ? (
        <EmptyState next="Place one before anything that a court or an authority may ask for becomes due.">
          None was ever placed.
        </EmptyState>
      ) : (
        <TableFrame label="Legal holds">
          <thead>
            <tr>
              <th scope="col">On</th>
              <th scope="col">Charts</th>
              <th scope="col">Placed</th>
              <th scope="col">Released</th>
            </tr>
          </thead>
          <tbody>
            {visible.map((hold) => (
              <tr key={hold.id}>
                <th scope="row">
                  {heldWords[hold.held]}
                  {hold.what && <div className="small unbroken">{hold.what}</div>}
                </th>
                <td className="number">{hold.released ? '–' : hold.charts.toLocaleString()}</td>
                <td className="said">
                  <By name={hold.placedBy} at={hold.placedAt} reason={hold.reason} />
                </td>
                <td className="said">
                  {hold.released ? (
                    <By name={hold.released.by} at={hold.released.at} reason={hold.released.reason} />
                  ) : (
                    <Release hold={hold} onAct={onAct} />
                  )}
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

function By({ name, at, reason }: { name: string; at: number; reason: string }) {
  return (
    <>
      {reason}
      <div className="small quiet">
        {name}, {new Date(at).toLocaleDateString()}
      </div>
    </>
  );
}

function Release({ hold, onAct }: { hold: LegalHold; onAct: Act }) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      name="Release"
      of={[heldWords[hold.held], hold.what].filter(Boolean).join(': ')}
      onSubmit={() => onAct({ act: 'release-hold', id: hold.id, reason })}
    >
      <p>Charts that it kept and no other hold keeps can be erased from now on, where their time is over.</p>
      <ReasonField label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
