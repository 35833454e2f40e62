// Ending a query without the documentation it asked for: withdrawn, or given up when nobody on the ladder answered.

import { useState } from 'react';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { TakeStep } from './step-props.ts';

const ways = {
  withdraw: { name: 'Withdraw', why: 'Why it is withdrawn' },
  expire: { name: 'Let expire', why: 'Why it is given up' },
} as const;

interface Props {
  way: keyof typeof ways;
  name: string;
  onStep: TakeStep;
}

export function EndQuery({ way, name, onStep }: Props) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog name={ways[way].name} of={name} onSubmit={() => onStep({ step: way, reason: reason.trim() })}>
      <label className="field">
        <span>{ways[way].why}</span>
        <input
          required
          pattern=".*\S.*"
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </FormDialog>
  );
}
