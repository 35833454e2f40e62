// An own coding position: what is sought, since when, and who answers for filling it.

import { codingPosition } from '../../../../lib/model/oversight/coding-position.ts';
import { fail } from '../../../../lib/model/result.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { DayField, NumberField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField } from '../form/who-fields.tsx';

type Position = Registered<'coding-position'>;

/** As it is typed: texts can be empty, and a number or a day can be missing. */
interface Typed extends Pick<Position, 'title' | 'closedOn' | 'owner' | 'notes'> {
  specialty: string;
  facility: string;
  openings: number | null;
  openSince: string | null;
}

const startOf = (desk: Desk, one: Position | null): Typed => ({
  title: one?.title ?? '',
  specialty: one?.specialty ?? '',
  facility: one?.facility ?? '',
  openings: one?.openings ?? 1,
  openSince: one?.openSince ?? desk.today,
  closedOn: one?.closedOn ?? null,
  owner: one?.owner ?? desk.own.id,
  notes: one?.notes ?? '',
});

/** The schema refuses both before; the types do not know it. */
const incomplete = fail(
  'incomplete',
  'The number of openings or their first day is missing.',
  'Nothing was saved.',
  'Fill both in.',
);

export function PositionDialog({ desk, position }: { desk: Desk; position: Position | null }) {
  return (
    <RecordDialog
      name={position ? 'Change' : 'Record an open position'}
      of={position?.title ?? 'for coding of the house'}
      // Where the specialty or the facility is any, the field is empty and the record has none.
      schema={codingPosition.omit({ specialty: true, facility: true })}
      start={startOf(desk, position)}
      onSave={async ({ specialty, facility, openings, openSince, ...words }) => {
        if (openings === null || openSince === null) return incomplete;
        const fields = {
          ...words,
          openings,
          openSince,
          specialty: specialty.trim() || null,
          facility: facility.trim() || null,
        };
        return position
          ? desk.change('coding-position', position.id, fields, `“${words.title}” is saved.`)
          : desk.add('coding-position', fields, `“${words.title}” is recorded.`);
      }}
    >
      {({ at }) => (
        <>
          <TextField label="Position" required {...at('title')} />
          <div className="field-pair">
            <TextField label="Specialty; empty: any" max={120} {...at('specialty')} />
            <TextField label="Facility; empty: any" max={120} {...at('facility')} />
            <NumberField label="Openings" required min={1} max={500} step={1} {...at('openings')} />
            <DayField label="Open since" required max={desk.today} {...at('openSince')} />
            <DayField label="Filled or given up on" max={desk.today} {...at('closedOn')} />
          </div>
          <PersonField people={desk.people} own={desk.own} {...at('owner')} />
          <TextField label="Notes" rows={2} max={4000} {...at('notes')} />
        </>
      )}
    </RecordDialog>
  );
}
