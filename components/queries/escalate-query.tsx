// Putting an overdue query to the next person on the ladder.

import { useState } from 'react';
import type { LadderRung } from '../../lib/model/query-step.ts';
import { type AnswerPolicy, dueAfter } from '../../lib/queries/policy.ts';
import { rungWords } from '../../lib/reports/query-words.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { TakeStep } from './step-props.ts';

interface Props {
  rung: LadderRung;
  name: string;
  policy: AnswerPolicy;
  now: () => number;
  onStep: TakeStep;
}

export function EscalateQuery({ rung, name, policy, now, onStep }: Props) {
  const [reason, setReason] = useState('');
  const hours = policy.rungHours[rung];
  return (
    <FormDialog
      name="Escalate"
      of={name}
      onSubmit={() =>
        onStep({ step: 'escalate', rung, reason: reason.trim(), dueAt: dueAfter(policy, hours, now()) })
      }
    >
      <p>
        It goes to the <strong>{rungWords[rung]}</strong>, who has {hours} business hours.
      </p>
      <label className="field">
        <span>What to tell them</span>
        <input value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
      </label>
    </FormDialog>
  );
}
