// Adds a person: who they are and what they may do. Their code is shown afterwards.

import { useState } from 'react';
import { personEmail, personName } from '../../../lib/model/account.ts';
import { limits } from '../../../lib/model/limits.ts';
import { type Role, role } from '../../../lib/model/person.ts';
import { fail } from '../../../lib/model/result.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { roleWords } from '../../ui/role-words.ts';
import { namesIn } from './limits-form.tsx';
import type { Act } from './use-people-list.ts';
import { EmployerField, VendorsField } from './vendors-field.tsx';

export function AddPerson({ onAdd }: { onAdd: Act }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [vendors, setVendors] = useState<string[]>([]);
  const [employer, setEmployer] = useState('');
  const [as, setAs] = useState<Role>('qa-auditor');
  const add = async () => {
    if (!personName.safeParse(name).success || !personEmail.safeParse(email).success) return incomplete;
    if (as === 'vendor-coder') return onAdd({ act: 'add', name, email, role: as, employer: employer.trim() });
    if (as !== 'vendor-liaison') return onAdd({ act: 'add', name, email, role: as });
    const to = limits.safeParse({ facilities: [], vendors: namesIn(vendors.join('\n')) });
    return to.success ? onAdd({ act: 'add', name, email, role: as, limits: to.data }) : incomplete;
  };
  const clear = () => {
    setVendors([]);
    setEmployer('');
    setName('');
    setEmail('');
  };
  return (
    <FormDialog name="Add a person" of="They get a one-time code from you." onSubmit={add} onDone={clear}>
      <label className="field">
        <span>Name</span>
        <input value={name} required maxLength={120} onChange={(e) => setName(e.target.value)} />
      </label>
      <label className="field">
        <span>E-mail</span>
        <input
          type="email"
          value={email}
          required
          maxLength={200}
          onChange={(e) => setEmail(e.target.value)}
        />
      </label>
      <RoleField value={as} onChange={setAs} />
      {as === 'vendor-liaison' && (
        <VendorsField label="Vendors they speak for" value={vendors} onChange={setVendors} />
      )}
      {as === 'vendor-coder' && (
        <EmployerField
          label="Vendor they work for, as the charts’ reviews name it"
          value={employer}
          required
          onChange={setEmployer}
        />
      )}
    </FormDialog>
  );
}

/** Which role; also where one is changed. */
export function RoleField({ value, onChange }: { value: Role; onChange: (value: Role) => void }) {
  return (
    <label className="field">
      <span>Role</span>
      <select value={value} onChange={(e) => onChange(role.parse(e.target.value))}>
        {role.options.map((option) => (
          <option key={option} value={option}>
            {roleWords[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

const incomplete = fail('incomplete', 'A name and an e-mail are needed.', 'Nobody was added.', 'Give both.');
