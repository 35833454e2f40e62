// Forms of the steps that begin the work: whose matter it is, who has it, and those that ask for a note alone.

import { useState } from 'react';
import { type Attribution, attribution } from '../../../../lib/model/oversight/denial.ts';
import type { DenialStep } from '../../../../lib/model/oversight/denial-step.ts';
import type { DenialTold } from '../../../../lib/model/oversight/denials-act.ts';
import type { Result } from '../../../../lib/model/result.ts';
import { attributionWords } from '../../../../lib/oversight/denials/denial-words.ts';
import type { Session } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { OwnerFields } from './owner-fields.tsx';

export interface StepFormProps {
  told: DenialTold;
  session: Session;
  onStep: (step: DenialStep) => Promise<Result<null>>;
}

export const nameOf = ({ denial }: DenialTold): string => `${denial.number}, ${denial.code ?? 'whole claim'}`;

export function AttributeForm({ told, onStep }: StepFormProps) {
  const [attributed, setAttributed] = useState<Attribution>(told.denial.attributed);
  const [why, setWhy] = useState('');
  return (
    <FormDialog
      name="Whose matter"
      of={nameOf(told)}
      onSubmit={() => onStep({ step: 'attribute', attributed, why })}
      onDone={() => setWhy('')}
    >
      <label className="field">
        <span>It is a matter of</span>
        <select value={attributed} onChange={({ target }) => setAttributed(target.value as Attribution)}>
          {attribution.options.map((one) => (
            <option key={one} value={one}>
              {attributionWords[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Why (stays in its history)</span>
        <textarea
          required
          rows={3}
          maxLength={1000}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </label>
    </FormDialog>
  );
}

export function AssignForm({ told, session, onStep }: StepFormProps) {
  const [owner, setOwner] = useState(told.denial.owner);
  const [dueOn, setDueOn] = useState('');
  return (
    <FormDialog
      name="Owner and day"
      of={nameOf(told)}
      onSubmit={() => onStep({ step: 'assign', owner, dueOn })}
    >
      <OwnerFields
        session={session}
        action="denials.work"
        owner={owner}
        dueOn={dueOn}
        onChange={(said) => {
          setOwner(said.owner);
          setDueOn(said.dueOn);
        }}
      />
    </FormDialog>
  );
}

interface NoteProps extends StepFormProps {
  name: string;
  hint: string;
  needed: boolean;
  of: (note: string) => DenialStep;
}

export function NoteForm({ told, onStep, name, hint, needed, of }: NoteProps) {
  const [note, setNote] = useState('');
  return (
    <FormDialog name={name} of={nameOf(told)} onSubmit={() => onStep(of(note))} onDone={() => setNote('')}>
      {!needed && <p>{hint}.</p>}
      <label className="field">
        <span>{needed ? hint : 'Note'}</span>
        <textarea
          required={needed}
          rows={3}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
    </FormDialog>
  );
}
