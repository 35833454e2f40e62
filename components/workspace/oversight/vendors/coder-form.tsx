// What is said of a coder: names, credentials with their dates, specialties, assignments, and when they left.

import { useState } from 'react';
import type { Coder } from '../../../../lib/model/oversight/coder.ts';
import type { Result } from '../../../../lib/model/result.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField, NumberField } from '../form/fields.tsx';
import { ListField, TextField } from './fields.tsx';
import { useRowKeys } from './use-row-keys.ts';

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
  const [words, setWords] = useState(first);
  const set = (parts: Partial<Words>) => setWords({ ...words, ...parts });
  return (
    <FormDialog name={name} of={of} onSubmit={() => onSave(plain(words))} onDone={() => setWords(first)}>
      <TextField
        label="Name, as charts have it"
        required
        value={words.name}
        onChange={(said) => set({ name: said })}
      />
      <ListField
        label="Further names"
        value={words.alsoNamed}
        onChange={(alsoNamed) => set({ alsoNamed: alsoNamed.slice(0, 20) })}
      />
      <Credentials value={words.credentials} onChange={(credentials) => set({ credentials })} />
      <ListField
        label="Specialties"
        value={words.specialties}
        onChange={(specialties) => set({ specialties: specialties.slice(0, 40) })}
        hint="With commas between, as charts name them."
      />
      <NumberField
        label="Years of experience"
        max={60}
        value={words.years}
        onChange={(years) => set({ years })}
      />
      <Assignments value={words.assignments} onChange={(assignments) => set({ assignments })} />
      <div className="payer-pair">
        <DayField label="Last day on the account" value={words.left} onChange={(left) => set({ left })} />
        <TextField
          label="Why they left"
          max={400}
          value={words.leftWhy}
          onChange={(leftWhy) => set({ leftWhy })}
        />
      </div>
    </FormDialog>
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
}

function Credentials({ value, onChange }: ListProps<Coder['credentials'][number]>) {
  const keys = useRowKeys(value.length);
  return (
    <fieldset className="vendor-group">
      <legend>Credentials</legend>
      {value.map((one, at) => {
        const set = (parts: Partial<typeof one>) =>
          onChange(value.map((each, n) => (n === at ? { ...each, ...parts } : each)));
        return (
          <fieldset key={keys.of(at)} className="vendor-row" aria-label={`Credential ${at + 1}`}>
            <div className="payer-pair">
              <TextField
                label="Credential"
                required
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
            <Remove
              what={`credential ${at + 1}`}
              onRemove={() => {
                keys.drop(at);
                onChange(value.filter((_, n) => n !== at));
              }}
            />
          </fieldset>
        );
      })}
      <button
        type="button"
        className="button"
        onClick={() =>
          onChange([...value, { kind: '', number: '', expires: null, verifiedBy: '', verifiedOn: null }])
        }
      >
        Add a credential
      </button>
    </fieldset>
  );
}

function Assignments({ value, onChange }: ListProps<Coder['assignments'][number]>) {
  const keys = useRowKeys(value.length);
  return (
    <fieldset className="vendor-group">
      <legend>Assignments</legend>
      {value.map((one, at) => {
        const set = (parts: Partial<typeof one>) =>
          onChange(value.map((each, n) => (n === at ? { ...each, ...parts } : each)));
        return (
          <fieldset key={keys.of(at)} className="vendor-row" aria-label={`Assignment ${at + 1}`}>
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
                value={one.from || null}
                onChange={(from) => set({ from: from ?? '' })}
              />
              <DayField label="To" value={one.to} onChange={(to) => set({ to })} />
            </div>
            <Remove
              what={`assignment ${at + 1}`}
              onRemove={() => {
                keys.drop(at);
                onChange(value.filter((_, n) => n !== at));
              }}
            />
          </fieldset>
        );
      })}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...value, { facility: null, specialty: null, from: '', to: null }])}
      >
        Add an assignment
      </button>
    </fieldset>
  );
}

const Remove = ({ what, onRemove }: { what: string; onRemove: () => void }) => (
  <button type="button" className="button bare" onClick={onRemove}>
    Remove {what}
  </button>
);
