// A new legal hold: on whose charts, and why.

import { useState } from 'react';
import type { Colleague } from '../../../lib/model/person.ts';
import { type HeldBy, heldBy } from '../../../lib/model/retention.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { heldWords } from './hold-words.ts';
import { ReasonField } from './reason-field.tsx';
import type { Act } from './use-retention.ts';

export function PlaceHold({ colleagues, onAct }: { colleagues: readonly Colleague[]; onAct: Act }) {
  const [held, setHeld] = useState<HeldBy>('patient');
  const [what, setWhat] = useState('');
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      name="Place a hold"
      of="What it keeps is not erased until it is released. A hold itself is never deleted."
      onSubmit={() => onAct({ act: 'place-hold', held, what, reason })}
      onDone={() => {
        setWhat('');
        setReason('');
      }}
    >
      <label className="field">
        <span>On</span>
        <select
          value={held}
          onChange={(event) => {
            setHeld(heldBy.parse(event.target.value));
            setWhat('');
          }}
        >
          {heldBy.options.map((option) => (
            <option key={option} value={option}>
              {heldWords[option]}
            </option>
          ))}
        </select>
      </label>
      {(held === 'patient' || held === 'encounter') && (
        <label className="field">
          <span>{held === 'patient' ? 'Patient’s number' : 'Encounter’s number'}, as the EHR shows it</span>
          <input required maxLength={200} value={what} onChange={(event) => setWhat(event.target.value)} />
        </label>
      )}
      {held === 'person' && (
        <label className="field">
          <span>Person</span>
          <select required value={what} onChange={(event) => setWhat(event.target.value)}>
            <option value="">Choose…</option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <ReasonField label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
