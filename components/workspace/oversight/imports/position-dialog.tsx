// An own coding position: what is sought, since when, and who answers for filling it.

import type { Registered } from '../../../../lib/store/views/registers.ts';
import { DayField, NumberField, TextField } from '../form/fields.tsx';
import { RecordDialog } from '../form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField } from '../form/who-fields.tsx';

type Position = Registered<'coding-position'>;

export function PositionDialog({ desk, position }: { desk: Desk; position: Position | null }) {
  return (
    <RecordDialog
      name={position ? 'Change' : 'Record an open position'}
      of={position?.title ?? 'for coding of the house'}
      start={{
        title: position?.title ?? '',
        specialty: position?.specialty ?? '',
        facility: position?.facility ?? '',
        openings: position?.openings ?? 1,
        openSince: position?.openSince ?? desk.today,
        closedOn: position?.closedOn ?? null,
        owner: position?.owner ?? desk.own.id,
        notes: position?.notes ?? '',
      }}
      onSave={({ specialty, facility, ...words }) => {
        const fields = { ...words, specialty: specialty.trim() || null, facility: facility.trim() || null };
        return position
          ? desk.change('coding-position', position.id, fields, `“${words.title}” is saved.`)
          : desk.add('coding-position', fields, `“${words.title}” is recorded.`);
      }}
    >
      {(words, change) => (
        <>
          <TextField label="Position" required value={words.title} onChange={(title) => change({ title })} />
          <div className="field-pair">
            <TextField
              label="Specialty; empty: any"
              max={120}
              value={words.specialty}
              onChange={(specialty) => change({ specialty })}
            />
            <TextField
              label="Facility; empty: any"
              max={120}
              value={words.facility}
              onChange={(facility) => change({ facility })}
            />
            <NumberField
              label="Openings"
              required
              min={1}
              max={500}
              step={1}
              value={words.openings}
              onChange={(openings) => change({ openings: openings ?? 1 })}
            />
            <DayField
              label="Open since"
              required
              max={desk.today}
              value={words.openSince}
              onChange={(openSince) => openSince && change({ openSince })}
            />
            <DayField
              label="Filled or given up on"
              max={desk.today}
              value={words.closedOn}
              onChange={(closedOn) => change({ closedOn })}
            />
          </div>
          <PersonField
            people={desk.people}
            own={desk.own}
            value={words.owner}
            onChange={(owner) => change({ owner })}
          />
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
