// The vendor codes alone from a day on. What stands against it is said at once; it goes on all the same only for a reason that
// is written down. The vendor’s first day of full production follows, and with it the calendar of audits.

import { dayOrWords } from '../../../../lib/model/calendar-day.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { cutoverLacks, type VendorTransition } from '../../../../lib/model/oversight/transition.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { DayField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { moveTasks } from './move-tasks.ts';

interface Props {
  desk: Desk;
  transition: Registered<'vendor-transition'>;
  vendor: Registered<'vendor'>;
}

export function CutoverDialog({ desk, transition, vendor }: Props) {
  const alone = transition.status === 'cut-over';
  return (
    <RecordDialog<Pick<VendorTransition, 'cutoverOn' | 'overrideWhy'>>
      name={alone ? 'Move the first day' : 'Go over'}
      schema={registerSchemas['vendor-transition']}
      of={transition.title}
      start={{
        cutoverOn: transition.cutoverOn ?? desk.today,
        overrideWhy: transition.overrideWhy,
      }}
      onSave={async ({ cutoverOn, overrideWhy }) => {
        const gone = await desk.change(
          'vendor-transition',
          transition.id,
          { cutoverOn, overrideWhy, status: 'cut-over' },
          `${vendor.name} codes alone from ${dayOrWords(cutoverOn)} on.`,
        );
        // A first day that somebody set otherwise for the vendor stands.
        if (!gone.ok || (vendor.goLive !== null && vendor.goLive !== transition.cutoverOn)) return gone;
        const live = await desk.change(
          'vendor',
          vendor.id,
          { goLive: cutoverOn, status: 'live' },
          `${vendor.name} codes alone from ${dayOrWords(cutoverOn)} on; its audits and reviews are on the calendar.`,
        );
        if (live.ok) await moveTasks(desk, vendor, { ...vendor, goLive: cutoverOn, status: 'live' });
        return live.ok ? { ok: true, value: [...live.value, ...gone.value] } : live;
      }}
    >
      {({ value: words, at }) => {
        const lacks = cutoverLacks(transition, words.cutoverOn);
        return (
          <>
            <DayField label="First day on which the vendor codes alone" required {...at('cutoverOn')} />
            {lacks.length > 0 ? (
              <>
                <p className="state-bad">
                  Both coded on {lacks.map((l) => `${l.is} of ${l.asked} ${l.what}`).join(', and ')}.
                </p>
                <TextField label="Why it goes over all the same" rows={3} max={4000} {...at('overrideWhy')} />
              </>
            ) : (
              <p className="state-good">Nothing stands against it.</p>
            )}
          </>
        );
      }}
    </RecordDialog>
  );
}
