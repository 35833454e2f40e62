// Forms of the steps that begin the work: whose matter it is, who has it, and those that ask for a note alone.

import { attribution } from '../../../../lib/model/oversight/denial.ts';
import { attributionWords } from '../../../../lib/oversight/denials/denial-words.ts';
import { SelectField, TextField } from '../../../ui/form/fields.tsx';
import { type Owned, OwnerFields } from './owner-fields.tsx';
import { StepDialog, type StepFormProps } from './step-dialog.tsx';

export function AttributeForm({ told, onStep }: StepFormProps) {
  return (
    <StepDialog
      name="Attribution"
      step="attribute"
      told={told}
      start={{ attributed: told.denial.attributed, why: '' }}
      onStep={onStep}
    >
      {({ value, change, at }) => (
        <>
          <SelectField
            label="It is a matter of"
            value={value.attributed}
            options={attribution.options}
            words={(one) => attributionWords[one]}
            onChange={(attributed) => attributed && change({ attributed })}
          />
          <TextField label="Why (stays in its history)" required rows={3} max={1000} {...at('why')} />
        </>
      )}
    </StepDialog>
  );
}

export function AssignForm({ told, session, onStep }: StepFormProps) {
  return (
    <StepDialog<Owned>
      name="Owner and day"
      step="assign"
      told={told}
      start={{ owner: told.denial.owner, dueOn: null }}
      onStep={onStep}
    >
      {({ at }) => (
        <OwnerFields session={session} action="denials.work" owner={at('owner')} dueOn={at('dueOn')} />
      )}
    </StepDialog>
  );
}

interface NoteProps extends StepFormProps {
  name: string;
  hint: string;
  step: 'send' | 'reopen' | 'compliance-done';
  needed?: boolean;
}

export function NoteForm({ told, onStep, name, hint, step, needed }: NoteProps) {
  const part = step === 'reopen' ? 'why' : 'note';
  return (
    <StepDialog name={name} step={step} told={told} start={{ [part]: '' }} onStep={onStep}>
      {({ at }) => (
        <>
          {!needed && <p>{hint}.</p>}
          <TextField
            label={needed ? hint : 'Note'}
            {...(needed && { required: true })}
            rows={3}
            max={1000}
            {...at(part)}
          />
        </>
      )}
    </StepDialog>
  );
}
