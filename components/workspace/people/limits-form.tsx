// What an account is limited to, and who employs its person.

import { useState } from 'react';
import type { Account } from '../../../lib/model/account.ts';
import { type Limits, limits as limitsOf, noLimits } from '../../../lib/model/limits.ts';
import { fail } from '../../../lib/model/result.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { Act } from './use-people-list.ts';
import { EmployerField, VendorsField } from './vendors-field.tsx';

/** One name a line; nobody's name of a facility holds a line break. */
export const namesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function LimitsForm({ account, onAct }: { account: Account; onAct: Act }) {
  const { id, name, limits = noLimits } = account;
  const [facilities, setFacilities] = useState(limits.facilities.join('\n'));
  const [vendors, setVendors] = useState<string[]>(limits.vendors);
  const [employer, setEmployer] = useState(account.employer ?? '');
  const set = async () => {
    const to = limitsOf.safeParse({ facilities: namesIn(facilities), vendors: namesIn(vendors.join('\n')) });
    if (!to.success) return tooLong;
    return onAct({ act: 'set-limits', id, limits: to.data, employer: employer.trim() || null });
  };
  return (
    <FormDialog name="Limit charts" of={name} onSubmit={set}>
      <NamesField
        label="Facilities, one a line (none: every facility)"
        value={facilities}
        onChange={setFacilities}
      />
      <VendorsField label="Vendors (none: every vendor)" value={vendors} onChange={setVendors} />
      <EmployerField
        label="Works for (empty: your own organisation)"
        value={employer}
        onChange={setEmployer}
      />
      <p>
        {name} sees and records only charts of these facilities and vendors, and no chart of which that is not
        known. Samples and the access report are not for accounts with limits. Nobody reviews what their own
        employer has coded. {name} is signed out everywhere at once.
      </p>
    </FormDialog>
  );
}

interface NamesProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Names of facilities as the charts have them; case and spacing do not matter. */
function NamesField({ label, value, onChange }: NamesProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea rows={3} value={value} onChange={(e) => onChange(e.target.value)} />
    </label>
  );
}

/** As a row of the list says it; null where there is nothing to say. */
export function limitWords(
  { facilities, vendors }: Limits,
  employer: string | null | undefined,
): string | null {
  const parts = [
    facilities.length > 0 && `Only ${facilities.join(', ')}`,
    vendors.length > 0 && `Only charts of ${vendors.join(', ')}`,
    employer && `Works for ${employer}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('. ') : null;
}

const tooLong = fail(
  'not-valid',
  'A name is longer than 120 characters, or there are more than 100.',
  'Nothing was changed.',
  'Give one name a line.',
);
