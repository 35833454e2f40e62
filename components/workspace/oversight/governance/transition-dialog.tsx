// When both code, on how many charts at least, and until when figures are marked.

import { addDays } from '../../../../lib/model/calendar-day.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import {
  usualCharts,
  usualRelaxedWeeks,
  type VendorTransition,
} from '../../../../lib/model/oversight/transition.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { Choice } from '../../../ui/choice.tsx';
import { DayField, NumberField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';
import { transitionWords } from './governance-words.ts';

const open = ['planned', 'parallel', 'dropped'] as const;
/** Days of parallel coding that a plan starts with: the upper end of what is usual. */
const usualParallel = 28;

type Start = Omit<VendorTransition, 'charts' | 'cutoverOn' | 'overrideWhy' | 'madeBy' | 'madeAt' | 'removed'>;

export function TransitionDialog({
  desk,
  transition: one,
}: {
  desk: Desk;
  transition: Registered<'vendor-transition'> | null;
}) {
  const start: Start = {
    vendorId: one?.vendorId ?? '',
    title: one?.title ?? '',
    owner: one?.owner ?? desk.own.id,
    parallelFrom: one ? one.parallelFrom : desk.today,
    parallelTo: one ? one.parallelTo : addDays(desk.today, usualParallel - 1),
    minimumCharts: one?.minimumCharts ?? usualCharts,
    relaxedTo: one ? one.relaxedTo : addDays(desk.today, usualParallel + usualRelaxedWeeks * 7),
    status: one?.status ?? 'planned',
    notes: one?.notes ?? '',
  };
  return (
    <RecordDialog
      name={one ? 'Change' : 'Plan a transition'}
      schema={registerSchemas['vendor-transition']}
      of={one?.title ?? 'to a vendor'}
      start={start}
      onSave={({ vendorId, ...words }, changed) =>
        one
          ? desk.change('vendor-transition', one.id, changed, `“${words.title}” is saved.`)
          : desk.add(
              'vendor-transition',
              { vendorId, ...words, charts: [], cutoverOn: null, overrideWhy: '' },
              `“${words.title}” is planned.`,
            )
      }
    >
      {({ value: words, change, at, errorAt }) => (
        <>
          {!one && (
            <VendorField
              vendors={desk.vendors}
              name="vendorId"
              error={errorAt('vendorId')}
              value={words.vendorId || null}
              onChange={(id) => change({ vendorId: id ?? '' })}
            />
          )}
          <TextField label="Title" required {...at('title')} />
          <PersonField people={desk.people} own={desk.own} {...at('owner')} />
          <div className="field-pair">
            <DayField label="First day of parallel coding" {...at('parallelFrom')} />
            <DayField label="Last day of parallel coding" {...at('parallelTo')} />
            <NumberField
              label="Charts both must have coded"
              required
              min={1}
              max={5000}
              step={1}
              value={words.minimumCharts}
              onChange={(minimumCharts) => change({ minimumCharts: minimumCharts ?? 1 })}
            />
            <DayField label="Figures are marked until" {...at('relaxedTo')} />
          </div>
          {words.status !== 'cut-over' && (
            <Choice legend="It is" options={open} words={transitionWords} {...at('status')} />
          )}
          <TextField label="Notes" rows={2} max={4000} {...at('notes')} />
        </>
      )}
    </RecordDialog>
  );
}
