// An ending begins: the vendor is on notice, and the list of what is to be done stands.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { VendorOffboarding } from '../../../../lib/model/oversight/offboarding.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { offboardingList } from '../../../../lib/oversight/governance/offboarding-list.ts';
import { DayField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';

export function BeginEnding({ desk }: { desk: Desk }) {
  const start: Pick<VendorOffboarding, 'vendorId' | 'owner' | 'noticeOn' | 'endsOn' | 'why'> = {
    vendorId: '',
    owner: desk.own.id,
    noticeOn: desk.today,
    endsOn: desk.today,
    why: '',
  };
  return (
    <RecordDialog
      name="Plan an ending"
      schema={registerSchemas['vendor-offboarding']}
      of="with a vendor"
      start={start}
      onSave={async (words) => {
        const begun = await desk.add(
          'vendor-offboarding',
          { ...words, items: offboardingList(words.endsOn, words.owner), status: 'open' },
          'The ending is planned.',
        );
        if (!begun.ok) return begun;
        const { vendorId, endsOn, noticeOn } = words;
        return noticeOn === null
          ? begun
          : desk.change(
              'vendor',
              vendorId,
              { status: 'notice', ends: endsOn },
              `${desk.vendorName(vendorId)} ends on ${dayText(endsOn)}.`,
            );
      }}
    >
      {({ value: words, change, at, errorAt }) => (
        <>
          <VendorField
            vendors={desk.vendors}
            name="vendorId"
            error={errorAt('vendorId')}
            value={words.vendorId || null}
            onChange={(id) => change({ vendorId: id ?? '' })}
          />
          <PersonField people={desk.people} own={desk.own} {...at('owner')} />
          <div className="field-pair">
            <DayField label="Notice given on" {...at('noticeOn')} />
            <DayField
              label="Last day of service"
              required
              value={words.endsOn}
              onChange={(endsOn) => endsOn && change({ endsOn })}
            />
          </div>
          <TextField label="Why" rows={2} max={4000} {...at('why')} />
        </>
      )}
    </RecordDialog>
  );
}
