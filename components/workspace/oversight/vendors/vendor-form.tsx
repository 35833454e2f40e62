// What is said of a vendor: names, services, how charts reach it, and who in the organisation answers for it.

import { sameName } from '../../../../lib/model/folded-name.ts';
import { vendorUnsaid } from '../../../../lib/model/oversight/unsaid.ts';
import {
  deliveryMethod,
  serviceWords,
  vendor,
  vendorService,
  vendorStatus,
} from '../../../../lib/model/oversight/vendor.ts';
import { fail, type Result } from '../../../../lib/model/result.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import {
  ChecksField,
  DayField,
  ListField,
  NumberField,
  SelectField,
  TextField,
} from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { RecordFields } from '../../../ui/form/use-record-form.ts';
import { PreBillFields } from './pre-bill-fields.tsx';
import type { VendorRow } from './use-vendors.ts';
import { deliveryWords, statusWords } from './vendor-words.ts';

type Words = RegisterWords<'vendor'>;

export interface Owner {
  id: string;
  name: string;
}

interface Props {
  name: string;
  /** Name of the one that is changed. */
  of?: string;
  first: Words;
  /** The register: no two have one name. */
  others: readonly VendorRow[];
  /** Of the one that is changed. */
  id?: string;
  owners: readonly Owner[];
  onSave: (words: Words) => Promise<Result<null>>;
}

export const newVendor = (owner: string): Words => ({
  ...vendorUnsaid,
  name: '',
  status: 'contracted',
  owner,
  preBill: null,
});

export function VendorForm({ name, of, first, others, id, owners, onSave }: Props) {
  const save = async (words: Words) => {
    const names = [words.name, ...words.alsoNamed];
    const taken = others
      .filter(({ vendor: one }) => one.id !== id)
      .flatMap(({ vendor: one }) => [one.name, ...one.alsoNamed])
      .find((known) => names.some((own) => sameName(own, known)));
    return taken === undefined ? onSave({ ...words, name: words.name.trim() }) : nameTaken(taken);
  };
  return (
    <RecordDialog name={name} {...(of ? { of } : {})} schema={vendor} start={first} onSave={save}>
      {(fields) => <VendorFields {...fields} owners={owners} />}
    </RecordDialog>
  );
}

const nameTaken = (name: string) =>
  fail(
    'name-taken',
    `Another vendor in the register is called ${name}.`,
    'Nothing was saved: charts name their vendor, and must mean one.',
    'Choose another name, or change the vendor that is there.',
  );

function VendorFields({ value, change, at, owners }: RecordFields<Words> & { owners: readonly Owner[] }) {
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return (
    <>
      <TextField label="Name, as charts have it" required max={120} {...at('name')} />
      <ListField
        label="Further names"
        value={value.alsoNamed}
        onChange={(alsoNamed) => change({ alsoNamed: alsoNamed.slice(0, 20) })}
        hint="With commas between: as files and other systems call it."
      />
      <div className="payer-pair">
        <SelectField
          label="Where it stands"
          value={value.status}
          options={vendorStatus.options}
          words={(one) => statusWords[one]}
          onChange={(status) => status && change({ status })}
        />
        <SelectField
          label="Who answers for it here"
          value={value.owner || null}
          options={[...names.keys()]}
          words={(one) => names.get(one) ?? one}
          onChange={(owner) => change({ owner: owner ?? '' })}
        />
        <DayField label="First day of production" {...at('goLive')} />
        <DayField label="Last day of service" {...at('ends')} />
      </div>
      <ChecksField
        label="Services in scope"
        value={value.services}
        options={vendorService.options}
        words={(one) => serviceWords[one]}
        onChange={(services) => change({ services })}
      />
      <ChecksField
        label="How charts reach it"
        value={value.delivery}
        options={deliveryMethod.options}
        words={(one) => deliveryWords[one]}
        onChange={(delivery) => change({ delivery })}
      />
      <div className="payer-pair">
        <TextField label="Who to speak to there" {...at('contactName')} />
        <TextField label="Their e-mail" type="email" {...at('contactEmail')} />
        <NumberField label="It reviews itself, % of charts" times={100} max={100} {...at('ownReviewShare')} />
      </div>
      <TextField label="How it says that it measures quality" {...at('ownQaMethod')} />
      <PreBillFields value={value.preBill ?? null} onChange={(preBill) => change({ preBill })} />
    </>
  );
}
