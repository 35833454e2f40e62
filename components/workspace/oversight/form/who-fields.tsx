// Whose a record is, and which vendor’s: chosen from those that this browser knows.

import type { Colleague } from '../../../../lib/model/person.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { SelectField } from '../../../ui/form/fields.tsx';
import type { FieldProps } from '../../../ui/form/labelled.tsx';
import { roleWords } from '../../../ui/role-words.ts';

interface PersonProps extends Omit<FieldProps<string>, 'label'> {
  label?: string;
  people: readonly Colleague[];
  /** Who is asked: there before any name was heard of. */
  own: { id: string; name: string };
  /** What nobody is called; absent: somebody must be chosen. */
  none?: string;
}

export function PersonField({ label = 'Owner', value, onChange, people, own, ...rest }: PersonProps) {
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
      {...rest}
      label={label}
      value={value || null}
      options={ids}
      words={words}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

interface VendorProps extends Omit<FieldProps<string | null>, 'label'> {
  vendors: readonly Registered<'vendor'>[];
  /** What no vendor is called; absent: one must be chosen. */
  none?: string;
}

export function VendorField({ vendors, ...rest }: VendorProps) {
  return (
    <SelectField
      {...rest}
      label="Vendor"
      options={vendors.map(({ id }) => id)}
      words={(id) => vendors.find((one) => one.id === id)?.name ?? 'Unknown vendor'}
    />
  );
}
