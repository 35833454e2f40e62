// Whose a record is, and which vendor’s: chosen from those that this browser knows.

import type { Colleague } from '../../../../lib/model/person.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { roleWords } from '../../../ui/role-words.ts';
import { SelectField } from './fields.tsx';

export function PersonField({
  label = 'Owner',
  value,
  people,
  own,
  onChange,
  empty,
}: {
  label?: string;
  value: string;
  people: readonly Colleague[];
  /** Who is asked: there before any name was heard of. */
  own: { id: string; name: string };
  onChange: (id: string) => void;
  empty?: string;
}) {
  const working = people.filter((one) => !one.disabled || one.id === value);
  const known = new Map(working.map((one) => [one.id, one]));
  const ids = [...new Set([own.id, ...(value ? [value] : []), ...known.keys()])];
  const words = (id: string) => {
    const one = known.get(id);
    if (!one) return id === own.id ? own.name : `Person …${id.slice(-4)}`;
    return [one.name, roleWords[one.role], ...(one.employer ? [one.employer] : [])].join(', ');
  };
  return (
    <SelectField
      label={label}
      required={empty === undefined}
      value={value}
      options={ids}
      words={words}
      onChange={onChange}
      {...(empty !== undefined && { empty })}
    />
  );
}

export function VendorField({
  value,
  vendors,
  onChange,
  empty,
}: {
  value: string | null;
  vendors: readonly Registered<'vendor'>[];
  onChange: (id: string | null) => void;
  empty?: string;
}) {
  return (
    <SelectField
      label="Vendor"
      required={empty === undefined}
      value={value ?? ''}
      options={vendors.map(({ id }) => id)}
      words={(id) => vendors.find((one) => one.id === id)?.name ?? 'Unknown vendor'}
      empty={empty ?? 'Choose'}
      onChange={(id) => onChange(id || null)}
    />
  );
}
