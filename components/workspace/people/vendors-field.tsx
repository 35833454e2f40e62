// The vendors that an account is of: chosen from the register, and typed only where one is not in it.

import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useId } from 'react';
import { sameName } from '../../../lib/model/folded-name.ts';
import type { Database } from '../../../lib/store/database.ts';
import { registered } from '../../../lib/store/views/registers.ts';
import { Tick } from '../../ui/form/fields.tsx';

/** Names in the register, in their order. */
export const KnownVendors = createContext<readonly string[]>([]);

export const useVendorNames = (db: Database): readonly string[] =>
  useLiveQuery(async () => (await registered(db, 'vendor')).map(({ name }) => name).sort(), [db]) ?? [];

interface Props {
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

export function VendorsField({ label, value, onChange }: Props) {
  const known = useContext(KnownVendors);
  const isKnown = (name: string) => known.some((one) => sameName(one, name));
  const others = value.filter((name) => !isKnown(name));
  const chosen = (name: string) => value.some((one) => sameName(one, name));
  return (
    <>
      <fieldset className="checks">
        <legend className="legend">{label}</legend>
        {known.map((name) => (
          <Tick
            key={name}
            label={name}
            value={chosen(name)}
            onChange={(on) => onChange(on ? [...value, name] : value.filter((one) => !sameName(one, name)))}
          />
        ))}
      </fieldset>
      <label className="field">
        <span>
          {known.length > 0
            ? 'Others, one a line, as the charts name them'
            : 'One a line, as the charts name them'}
        </span>
        <textarea
          rows={2}
          value={others.join('\n')}
          onChange={(event) => onChange([...value.filter(isKnown), ...event.target.value.split('\n')])}
        />
      </label>
    </>
  );
}

interface EmployerProps {
  label: string;
  required?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** One vendor by name: the register's are offered. */
export function EmployerField({ label, required = false, value, onChange }: EmployerProps) {
  const known = useContext(KnownVendors);
  const list = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input
        value={value}
        list={list}
        required={required}
        {...(required ? { pattern: '.*\\S.*' } : {})}
        maxLength={120}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
