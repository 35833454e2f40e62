// What is said of a coder: names, credentials with their dates, specialties, assignments, and when they left.

import { type Coder, coder } from '../../../../lib/model/oversight/coder.ts';
import type { Result } from '../../../../lib/model/result.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { DayField, ListField, NumberField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { RowsField } from './rows-field.tsx';

type Words = RegisterWords<'coder'>;

export const newCoder = (vendorId: string): Words => ({
  vendorId,
  name: '',
  alsoNamed: [],
  credentials: [],
  specialties: [],
  years: null,
  assignments: [],
  left: null,
  leftWhy: '',
  notes: '',
});

interface Props {
  name: string;
  of: string;
  first: Words;
  onSave: (words: Words) => Promise<Result<null>>;
}

export function CoderForm({ name, of, first, onSave }: Props) {
  return (
    <RecordDialog
      name={name}
      of={of}
      schema={coder}
      start={plain(first)}
      onSave={(words) => onSave(plain(words))}
    >
      {({ value, change, at, errorAt }) => (
        <>
          <TextField label="Name, as charts have it" required {...at('name')} />
          <ListField
            label="Further names"
            value={value.alsoNamed}
            onChange={(alsoNamed) => change({ alsoNamed: alsoNamed.slice(0, 20) })}
          />
          <Credentials errorAt={errorAt} {...at('credentials')} />
          <ListField
            label="Specialties"
            value={value.specialties}
            onChange={(specialties) => change({ specialties: specialties.slice(0, 40) })}
            hint="With commas between, as charts name them."
          />
          <NumberField label="Years of experience" max={60} {...at('years')} />
          <Assignments errorAt={errorAt} {...at('assignments')} />
          <div className="payer-pair">
            <DayField label="Last day on the account" {...at('left')} />
            <TextField label="Why they left" max={400} {...at('leftWhy')} />
          </div>
        </>
      )}
    </RecordDialog>
  );
}

/** Without what a record has besides. */
const plain = (words: Words): Words => {
  const { vendorId, name, alsoNamed, credentials, specialties, years, assignments, left, leftWhy, notes } =
    words;
  return {
    vendorId,
    name: name.trim(),
    alsoNamed,
    credentials,
    specialties,
    years,
    assignments,
    left,
    leftWhy,
    notes,
  };
};

interface ListProps<T> {
  value: readonly T[];
  onChange: (value: T[]) => void;
  errorAt: (path: string) => string | undefined;
}

function Credentials({ value, onChange, errorAt }: ListProps<Coder['credentials'][number]>) {
  return (
    <RowsField
      legend="Credentials"
      named={(n) => `Credential ${n}`}
      remove={(n) => `Remove credential ${n}`}
      add="Add a credential"
      blank={{ kind: '', number: '', expires: null, verifiedBy: '', verifiedOn: null }}
      value={value}
      onChange={onChange}
    >
      {(one, set, at) => (
        <div className="payer-pair">
          <TextField
            label="Credential"
            required
            name={`credentials.${at}.kind`}
            error={errorAt(`credentials.${at}.kind`)}
            max={40}
            value={one.kind}
            onChange={(kind) => set({ kind })}
          />
          <TextField label="Number" max={60} value={one.number} onChange={(number) => set({ number })} />
          <DayField label="Runs out on" value={one.expires} onChange={(expires) => set({ expires })} />
          <TextField
            label="Looked up by"
            max={120}
            value={one.verifiedBy}
            onChange={(verifiedBy) => set({ verifiedBy })}
          />
          <DayField
            label="Looked up on"
            value={one.verifiedOn}
            onChange={(verifiedOn) => set({ verifiedOn })}
          />
        </div>
      )}
    </RowsField>
  );
}

function Assignments({ value, onChange, errorAt }: ListProps<Coder['assignments'][number]>) {
  return (
    <RowsField
      legend="Assignments"
      named={(n) => `Assignment ${n}`}
      remove={(n) => `Remove assignment ${n}`}
      add="Add an assignment"
      blank={{ facility: null, specialty: null, from: '', to: null }}
      value={value}
      onChange={onChange}
    >
      {(one, set, at) => (
        <div className="payer-pair">
          <TextField
            label="Specialty, where one only"
            max={120}
            value={one.specialty ?? ''}
            onChange={(specialty) => set({ specialty: specialty || null })}
          />
          <TextField
            label="Facility, where one only"
            max={120}
            value={one.facility ?? ''}
            onChange={(facility) => set({ facility: facility || null })}
          />
          <DayField
            label="From"
            required
            name={`assignments.${at}.from`}
            error={errorAt(`assignments.${at}.from`)}
            value={one.from || null}
            onChange={(from) => set({ from: from ?? '' })}
          />
          <DayField label="To" value={one.to} onChange={(to) => set({ to })} />
        </div>
      )}
    </RowsField>
  );
}
