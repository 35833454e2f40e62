// What is said of a vendor: names, services, how charts reach it, and who in the organisation answers for it.

import { type ReactNode, useState } from 'react';
import { sameName } from '../../../../lib/model/folded-name.ts';
import {
  deliveryMethod,
  serviceWords,
  vendorService,
  vendorStatus,
} from '../../../../lib/model/oversight/vendor.ts';
import { fail, type Result } from '../../../../lib/model/result.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField, NumberField } from '../form/fields.tsx';
import { ChecksField, ListField, SelectField, TextField, WordsField } from './fields.tsx';
import { PreBillFields } from './pre-bill-fields.tsx';
import type { VendorRow } from './use-vendors.ts';
import { deliveryWords, statusWords } from './vendor-words.ts';

type Words = RegisterWords<'vendor'>;

export interface Owner {
  id: string;
  name: string;
}

interface FieldsProps {
  value: Words;
  onChange: (value: Words) => void;
}

interface Props {
  name: string;
  of: string;
  first: Words;
  /** The register: no two have one name. */
  others: readonly VendorRow[];
  /** Of the one that is changed. */
  id?: string;
  onSave: (words: Words) => Promise<Result<null>>;
  children: (field: FieldsProps) => ReactNode;
}

export const newVendor = (owner: string): Words => ({
  name: '',
  alsoNamed: [],
  status: 'contracted',
  services: [],
  delivery: [],
  goLive: null,
  ends: null,
  contactName: '',
  contactEmail: '',
  owner,
  ownReviewShare: null,
  ownQaMethod: '',
  preBill: null,
  notes: '',
});

export function VendorForm({ name, of, first, others, id, onSave, children }: Props) {
  const [words, setWords] = useState(first);
  const save = async () => {
    const names = [words.name, ...words.alsoNamed];
    const taken = others
      .filter(({ vendor }) => vendor.id !== id)
      .flatMap(({ vendor }) => [vendor.name, ...vendor.alsoNamed])
      .find((known) => names.some((own) => sameName(own, known)));
    return taken === undefined ? onSave({ ...words, name: words.name.trim() }) : nameTaken(taken);
  };
  return (
    <FormDialog name={name} of={of} onSubmit={save} onDone={() => setWords(first)}>
      {children({ value: words, onChange: setWords })}
    </FormDialog>
  );
}

const nameTaken = (name: string) =>
  fail(
    'name-taken',
    `Another vendor in the register is called ${name}.`,
    'Nothing was saved: charts name their vendor, and must mean one.',
    'Choose another name, or change the vendor that is there.',
  );

export function VendorFields({ value, onChange, owners }: FieldsProps & { owners: readonly Owner[] }) {
  const set = (parts: Partial<Words>) => onChange({ ...value, ...parts });
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return (
    <>
      <TextField
        label="Name, as charts have it"
        required
        max={120}
        value={value.name}
        onChange={(name) => set({ name })}
      />
      <ListField
        label="Further names"
        value={value.alsoNamed}
        onChange={(alsoNamed) => set({ alsoNamed: alsoNamed.slice(0, 20) })}
        hint="With commas between: as files and other systems call it."
      />
      <div className="payer-pair">
        <SelectField
          label="Where it stands"
          value={value.status}
          options={vendorStatus.options}
          words={(one) => statusWords[one]}
          onChange={(status) => status && set({ status })}
        />
        <SelectField
          label="Who answers for it here"
          value={value.owner || null}
          options={[...names.keys()]}
          words={(one) => names.get(one) ?? one}
          onChange={(owner) => set({ owner: owner ?? '' })}
        />
        <DayField
          label="First day of production"
          value={value.goLive}
          onChange={(goLive) => set({ goLive })}
        />
        <DayField label="Last day of service" value={value.ends} onChange={(ends) => set({ ends })} />
      </div>
      <ChecksField
        label="Services in scope"
        value={value.services}
        options={vendorService.options}
        words={(one) => serviceWords[one]}
        onChange={(services) => set({ services })}
      />
      <ChecksField
        label="How charts reach it"
        value={value.delivery}
        options={deliveryMethod.options}
        words={(one) => deliveryWords[one]}
        onChange={(delivery) => set({ delivery })}
      />
      <div className="payer-pair">
        <TextField
          label="Who to speak to there"
          value={value.contactName}
          onChange={(contactName) => set({ contactName })}
        />
        <TextField
          label="Their e-mail"
          type="email"
          value={value.contactEmail}
          onChange={(contactEmail) => set({ contactEmail })}
        />
        <NumberField
          label="It reviews itself, % of charts"
          times={100}
          max={100}
          value={value.ownReviewShare}
          onChange={(ownReviewShare) => set({ ownReviewShare })}
        />
      </div>
      <WordsField
        label="How it says that it measures quality"
        value={value.ownQaMethod}
        onChange={(ownQaMethod) => set({ ownQaMethod })}
      />
      <PreBillFields value={value.preBill ?? null} onChange={(preBill) => set({ preBill })} />
    </>
  );
}
