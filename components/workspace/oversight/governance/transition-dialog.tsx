// When both code, on how many charts at least, and until when figures are marked.

import { addDays } from '../../../../lib/model/calendar-day.ts';
import {
  usualCharts,
  usualRelaxedWeeks,
  type VendorTransition,
} from '../../../../lib/model/oversight/transition.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Choice } from '../../../ui/choice.tsx';
import { DayField, NumberField, TextField } from '../form/fields.tsx';
import { RecordDialog } from '../form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';
import { transitionWords } from './governance-words.ts';

const open = ['planned', 'parallel', 'dropped'] as const;
/** Days of parallel coding that a plan starts with: the upper end of what is usual. */
const usualParallel = 28;

export function TransitionDialog({
  desk,
  transition: one,
}: {
  desk: Desk;
  transition: Registered<'vendor-transition'> | null;
}) {
  const start = {
    vendorId: one?.vendorId ?? '',
    title: one?.title ?? '',
    owner: one?.owner ?? desk.own.id,
    parallelFrom: one ? one.parallelFrom : (desk.today as string | null),
    parallelTo: one ? one.parallelTo : (addDays(desk.today, usualParallel - 1) as string | null),
    minimumCharts: one?.minimumCharts ?? usualCharts,
    relaxedTo: one
      ? one.relaxedTo
      : (addDays(desk.today, usualParallel + usualRelaxedWeeks * 7) as string | null),
    status: one?.status ?? ('planned' as VendorTransition['status']),
    notes: one?.notes ?? '',
  };
  return (
    <RecordDialog
      name={one ? 'Change' : 'Plan a transition'}
      of={one?.title ?? 'to a vendor'}
      start={start}
      onSave={({ vendorId, ...words }) =>
        one
          ? desk.change('vendor-transition', one.id, words, `“${words.title}” is saved.`)
          : desk.add(
              'vendor-transition',
              { vendorId, ...words, charts: [], cutoverOn: null, overrideWhy: '' },
              `“${words.title}” is planned.`,
            )
      }
    >
      {(words, change) => (
        <>
          {!one && (
            <VendorField
              vendors={desk.vendors}
              value={words.vendorId || null}
              onChange={(id) => change({ vendorId: id ?? '' })}
            />
          )}
          <TextField label="Title" required value={words.title} onChange={(title) => change({ title })} />
          <PersonField
            people={desk.people}
            own={desk.own}
            value={words.owner}
            onChange={(owner) => change({ owner })}
          />
          <div className="field-pair">
            <DayField
              label="First day of parallel coding"
              value={words.parallelFrom}
              onChange={(parallelFrom) => change({ parallelFrom })}
            />
            <DayField
              label="Last day of parallel coding"
              value={words.parallelTo}
              onChange={(parallelTo) => change({ parallelTo })}
            />
            <NumberField
              label="Charts both must have coded"
              required
              min={1}
              max={5000}
              step={1}
              value={words.minimumCharts}
              onChange={(minimumCharts) => change({ minimumCharts: minimumCharts ?? 1 })}
            />
            <DayField
              label="Figures are marked until"
              value={words.relaxedTo}
              onChange={(relaxedTo) => change({ relaxedTo })}
            />
          </div>
          {words.status !== 'cut-over' && (
            <Choice
              legend="It is"
              options={open}
              words={transitionWords}
              value={words.status}
              onChange={(status) => change({ status })}
            />
          )}
          <TextField
            label="Notes"
            rows={2}
            max={4000}
            value={words.notes}
            onChange={(notes) => change({ notes })}
          />
        </>
      )}
    </RecordDialog>
  );
}
