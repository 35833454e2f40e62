// Forms of the vendor's cause, the rework and the end.

import { useState } from 'react';
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
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { rootCauseWords } from '../../../ui/words.ts';
import { nameOf, type StepFormProps } from './first-forms.tsx';

interface CauseProps {
  label: string;
  value: RootCause | '';
  none?: string;
  onChange: (cause: RootCause | '') => void;
}

function CauseField({ label, value, none, onChange }: CauseProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        required={none === undefined}
        value={value}
        onChange={({ target }) => onChange(target.value as RootCause | '')}
      >
        <option value="">{none ?? 'Choose'}</option>
        {rootCause.options.map((one) => (
          <option key={one} value={one}>
            {rootCauseWords[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function HoursField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        min={0}
        max={1000}
        step={0.25}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

function WordsField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea rows={3} maxLength={2000} value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}

export function AnswerForm({ told, onStep }: StepFormProps) {
  const [cause, setCause] = useState<RootCause | ''>('');
  const [second, setSecond] = useState<RootCause | ''>('');
  const [accepted, setAccepted] = useState(true);
  const [text, setText] = useState('');
  return (
    <FormDialog
      name="Vendor’s root cause"
      of={nameOf(told)}
      onSubmit={() =>
        onStep({
          step: 'answer',
          rootCause: cause as RootCause,
          secondaryCause: second || null,
          accepted,
          text,
        })
      }
    >
      <CauseField label="Root cause, as the vendor says" value={cause} onChange={setCause} />
      <CauseField label="A second cause" none="None" value={second} onChange={setSecond} />
      <label className="tick">
        <input type="checkbox" checked={accepted} onChange={({ target }) => setAccepted(target.checked)} />
        The vendor says that it was its error
      </label>
      <WordsField label="In its words" value={text} onChange={setText} />
    </FormDialog>
  );
}

export function ReworkForm({ told, onStep }: StepFormProps) {
  const { denial, terms } = told;
  const [reworkOwner, setOwner] = useState(denial.reworkOwner ?? denial.coder ?? denial.vendor ?? '');
  const [bearer, setBearer] = useState<CostBearer | null>(terms?.reworkCost ?? null);
  const [dueOn, setDueOn] = useState('');
  const [why, setWhy] = useState('');
  const silent = !terms?.reworkCost;
  return (
    <FormDialog
      name="Rework"
      of={nameOf(told)}
      onSubmit={async () =>
        bearer === null
          ? {
              ok: false,
              error: {
                code: 'no-bearer',
                happened: 'It is not said who pays for the rework.',
                meaning: 'No rework is recorded without that.',
                action: 'Choose one.',
              },
            }
          : onStep({ step: 'rework', reworkOwner, costBearer: bearer, why, dueOn })
      }
    >
      <label className="field">
        <span>Who does it</span>
        <input
          required
          maxLength={200}
          value={reworkOwner}
          onChange={({ target }) => setOwner(target.value)}
        />
      </label>
      {silent && (
        <p className="notice bad">
          {terms
            ? `“${terms.title}” does not say who pays for rework.`
            : 'No contract with the vendor is in force.'}{' '}
          Say what this one rests on.
        </p>
      )}
      <Choice
        legend="Who pays"
        options={costBearer.options}
        words={bearerWords}
        value={bearer}
        onChange={setBearer}
      />
      {(silent || bearer !== terms?.reworkCost) && (
        <label className="field">
          <span>Why</span>
          <textarea
            required
            rows={2}
            maxLength={2000}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
        </label>
      )}
      <label className="field">
        <span>Due on</span>
        <input type="date" required value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
      </label>
    </FormDialog>
  );
}

export function ResubmitForm({ told, onStep }: StepFormProps) {
  const [hours, setHours] = useState('0');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      name="Resubmitted"
      of={nameOf(told)}
      onSubmit={() => onStep({ step: 'resubmit', hours: Number(hours) || 0, note })}
    >
      <HoursField label="Hours of rework" value={hours} onChange={setHours} />
      <WordsField label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}

export function CloseForm({ told, onStep }: StepFormProps) {
  const { denial } = told;
  const [outcome, setOutcome] = useState<DenialOutcome | null>(null);
  // Until it is chosen here it is the one that is known, which may be told while the form is there.
  const [chosen, setCause] = useState<RootCause | '' | null>(null);
  const cause = chosen ?? denial.rootCause ?? '';
  const [laid, setLaid] = useState<Responsible | null>(null);
  const [prevention, setPrevention] = useState('');
  const [hours, setHours] = useState('0');
  return (
    <FormDialog
      name="Close"
      of={nameOf(told)}
      onSubmit={async () =>
        outcome === null || laid === null
          ? {
              ok: false,
              error: {
                code: 'close-incomplete',
                happened: 'The outcome, or to whom it is laid, is not chosen.',
                meaning: 'Figures go by both.',
                action: 'Choose them.',
              },
            }
          : onStep({
              step: 'close',
              outcome,
              rootCause: cause as RootCause,
              responsible: laid,
              prevention,
              hours: Number(hours) || 0,
            })
      }
    >
      <Choice
        legend="What became of it"
        options={denialOutcome.options}
        words={outcomeWords}
        value={outcome}
        onChange={setOutcome}
      />
      <CauseField label="Root cause, as you see it" value={cause} onChange={setCause} />
      <Choice
        legend="Laid to"
        options={responsible.options}
        words={responsibleWords}
        value={laid}
        onChange={setLaid}
      />
      {laid === 'vendor' && denial.compliance === 'open' && (
        <p className="notice warn">
          The task of compliance stays open: towards the payer you answer for the claim.
        </p>
      )}
      <WordsField label="What keeps it from coming again" value={prevention} onChange={setPrevention} />
      <HoursField label="Further hours" value={hours} onChange={setHours} />
    </FormDialog>
  );
}
