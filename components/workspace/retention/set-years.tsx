// For how many years charts are kept, and why.

import { useState } from 'react';
import { leastYears, mostYears } from '../../../lib/model/retention.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from './reason-field.tsx';
import type { Act } from './use-retention.ts';

export function SetYears({ years, onAct }: { years: number; onAct: Act }) {
  const [wanted, setWanted] = useState(years);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      name="Change the years"
      of={`Now ${years}. At least ${leastYears}; the change and its reason are in the audit trail.`}
      onSubmit={() => onAct({ act: 'set-years', years: wanted, reason })}
      onDone={() => setReason('')}
    >
      <label className="field">
        <span>Years</span>
        <input
          type="number"
          required
          min={leastYears}
          max={mostYears}
          step={1}
          value={Number.isNaN(wanted) ? '' : wanted}
          onChange={(event) => setWanted(event.target.valueAsNumber)}
        />
      </label>
      <ReasonField label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
