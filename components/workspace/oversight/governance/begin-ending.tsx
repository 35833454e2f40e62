// An ending begins: the vendor is on notice, and the list of what is to be done stands.

import { offboardingList } from '../../../../lib/oversight/governance/offboarding-list.ts';
import { DayField, TextField } from '../form/fields.tsx';
import { RecordDialog } from '../form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';

export function BeginEnding({ desk }: { desk: Desk }) {
  const start = {
    vendorId: '',
    owner: desk.own.id,
    noticeOn: desk.today as string | null,
    endsOn: desk.today,
    why: '',
  };
  return (
    <RecordDialog
      name="Plan an ending"
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
              `${desk.vendorName(vendorId)} ends on ${endsOn}.`,
            );
      }}
    >
      {(words, change) => (
        <>
          <VendorField
            vendors={desk.vendors}
            value={words.vendorId || null}
            onChange={(id) => change({ vendorId: id ?? '' })}
          />
          <PersonField
            people={desk.people}
            own={desk.own}
            value={words.owner}
            onChange={(owner) => change({ owner })}
          />
          <div className="field-pair">
            <DayField
              label="Notice given on"
              value={words.noticeOn}
              onChange={(noticeOn) => change({ noticeOn })}
            />
            <DayField
              label="Last day of service"
              required
              value={words.endsOn}
              onChange={(endsOn) => endsOn && change({ endsOn })}
            />
          </div>
          <TextField label="Why" rows={2} max={4000} value={words.why} onChange={(why) => change({ why })} />
        </>
      )}
    </RecordDialog>
  );
}
