// Forms of the vendor's cause, the rework and the end.

import { type RootCause, rootCause } from '../../../../lib/model/finding.ts';
import { type CostBearer, costBearer } from '../../../../lib/model/oversight/contract.ts';
import {
  type DenialOutcome,
  denialOutcome,
  type Responsible,
  responsible,
} from '../../../../lib/model/oversight/denial.ts';
import {
  bearerWords,
  outcomeWords,
  responsibleWords,
} from '../../../../lib/oversight/denials/denial-words.ts';
import { Choice } from '../../../ui/choice.tsx';
import { DayField, NumberField, SelectField, TextField, Tick } from '../../../ui/form/fields.tsx';
import { rootCauseWords } from '../../../ui/words.ts';
import { StepDialog, type StepFormProps, stepSchema } from './step-dialog.tsx';

const causes = { options: rootCause.options, words: (one: RootCause) => rootCauseWords[one] };

interface Answer {
  rootCause: RootCause | null;
  secondaryCause: RootCause | null;
  accepted: boolean;
  text: string;
}

export function AnswerForm({ told, onStep }: StepFormProps) {
  return (
    <StepDialog<Answer>
      name="Vendor’s root cause"
      step="answer"
      told={told}
      start={{
        rootCause: null,
        secondaryCause: null,
        accepted: true,
        text: '',
      }}
      onStep={onStep}
    >
      {({ at }) => (
        <>
          <SelectField label="Root cause, as the vendor says" {...causes} {...at('rootCause')} />
          <SelectField label="A second cause" none="None" {...causes} {...at('secondaryCause')} />
          <Tick label="The vendor says that it was its error" {...at('accepted')} />
          <TextField label="In its words" rows={3} max={2000} {...at('text')} />
        </>
      )}
    </StepDialog>
  );
}

interface Rework {
  reworkOwner: string;
  costBearer: CostBearer | null;
  dueOn: string | null;
  why: string;
}

export function ReworkForm({ told, onStep }: StepFormProps) {
  const { denial, terms } = told;
  const silent = !terms?.reworkCost;
  return (
    <StepDialog<Rework>
      name="Rework"
      step="rework"
      told={told}
      start={{
        reworkOwner: denial.reworkOwner ?? denial.coder ?? denial.vendor ?? '',
        costBearer: terms?.reworkCost ?? null,
        dueOn: null,
        why: '',
      }}
      onStep={onStep}
    >
      {({ value, at }) => (
        <>
          <TextField label="Who does it" required {...at('reworkOwner')} />
          {silent && (
            <p className="notice bad">
              {terms
                ? `“${terms.title}” does not say who pays for rework.`
                : 'No contract with the vendor is in force.'}{' '}
              Say what this one rests on.
            </p>
          )}
          <Choice legend="Who pays" options={costBearer.options} words={bearerWords} {...at('costBearer')} />
          {(silent || value.costBearer !== terms?.reworkCost) && (
            <TextField label="Why" required rows={2} max={2000} {...at('why')} />
          )}
          <DayField label="Due on" required {...at('dueOn')} />
        </>
      )}
    </StepDialog>
  );
}

export function ResubmitForm({ told, onStep }: StepFormProps) {
  return (
    <StepDialog<{ hours: number | null; note: string }>
      name="Resubmitted"
      step="resubmit"
      told={told}
      start={{ hours: 0, note: '' }}
      onStep={onStep}
    >
      {({ at }) => (
        <>
          <NumberField label="Hours of rework" max={1000} step={0.25} {...at('hours')} />
          <TextField label="Note" rows={3} max={2000} {...at('note')} />
        </>
      )}
    </StepDialog>
  );
}

interface Closing {
  outcome: DenialOutcome | null;
  rootCause: RootCause | null;
  responsible: Responsible | null;
  prevention: string;
  hours: number | null;
}

export function CloseForm({ told, onStep }: StepFormProps) {
  const { denial } = told;
  // Until it is chosen here it is the one that is known, which may be told while the form is there.
  const schema = denial.rootCause
    ? stepSchema('close').extend({ rootCause: rootCause.nullable() })
    : stepSchema('close');
  return (
    <StepDialog<Closing>
      name="Close"
      step="close"
      told={told}
      schema={schema}
      start={{
        outcome: null,
        rootCause: null,
        responsible: null,
        prevention: '',
        hours: 0,
      }}
      taken={(value) => ({ ...value, rootCause: value.rootCause ?? denial.rootCause })}
      onStep={onStep}
    >
      {({ value, at }) => (
        <>
          <Choice
            legend="What became of it"
            options={denialOutcome.options}
            words={outcomeWords}
            {...at('outcome')}
          />
          <SelectField
            label="Root cause, as you see it"
            {...causes}
            {...at('rootCause')}
            value={value.rootCause ?? denial.rootCause}
          />
          <Choice
            legend="Laid to"
            options={responsible.options}
            words={responsibleWords}
            {...at('responsible')}
          />
          {value.responsible === 'vendor' && denial.compliance === 'open' && (
            <p className="notice warn">
              The task of compliance stays open: towards the payer you answer for the claim.
            </p>
          )}
          <TextField label="What keeps it from coming again" rows={3} max={2000} {...at('prevention')} />
          <NumberField label="Further hours" max={1000} step={0.25} {...at('hours')} />
        </>
      )}
    </StepDialog>
  );
}
