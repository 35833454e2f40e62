// Noting that the vendor had a breach: the hours of the contract say until when it must have told of it, which somebody of
// the organisation looks after.

import { useState } from 'react';
import { dayOf } from '../../../../lib/model/calendar-day.ts';
import type { Result } from '../../../../lib/model/result.ts';
import { breachNoticeDue } from '../../../../lib/oversight/contracts/ladder.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { WordsField } from './fields.tsx';

interface Props {
  contract: Registered<'vendor-contract'>;
  vendor: string;
  onSave: (task: RegisterWords<'oversight-task'>) => Promise<Result<null>>;
}

export function NoteBreach({ contract, vendor, onSave }: Props) {
  const [what, setWhat] = useState('');
  const [known, setKnown] = useState('');
  const at = Date.parse(known);
  const due = Number.isNaN(at) ? null : breachNoticeDue(contract, at);
  const save = () =>
    onSave({
      kind: 'compliance',
      title: `Notice of a breach by ${vendor}: ${what.trim()}`.slice(0, 200),
      vendorId: contract.vendorId,
      owner: contract.owner,
      due: dayOf(due ?? at),
      status: 'open',
      outcome: '',
      doneOn: null,
      doneBy: '',
      about: contract.id,
    });
  return (
    <FormDialog name="Note a breach" of={vendor} onSubmit={save} onDone={() => setWhat('')}>
      <WordsField
        label="What happened, without patients’ data"
        required
        max={150}
        value={what}
        onChange={setWhat}
      />
      <label className="field">
        <span>When the vendor knew of it</span>
        <input
          type="datetime-local"
          required
          value={known}
          onChange={(event) => setKnown(event.target.value)}
        />
      </label>
      <p className="small">
        {due === null
          ? `By contract it tells of it within ${contract.breachHours} hours.`
          : `By contract it tells of it until ${new Date(due).toLocaleString()}: ${contract.breachHours} hours.`}
      </p>
    </FormDialog>
  );
}
