// Ending with a vendor: a list of what is handed over, taken away and certified, and everything of the vendor in one file.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import {
  certified,
  type OffboardingItem,
  offboardingItem,
} from '../../../../lib/model/oversight/offboarding.ts';
import { may } from '../../../../lib/model/permissions.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { DayField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ListPart } from '../../table/list-part.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField } from '../form/who-fields.tsx';
import { useRegister } from '../use-register.ts';
import { BeginEnding } from './begin-ending.tsx';
import { DataReturn } from './data-return.tsx';
import { dueColumn } from './due-columns.tsx';
import { FinishEnding } from './finish-ending.tsx';
import { endingWords } from './governance-words.ts';

export function EndingPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'vendor-offboarding') ?? [];
  return (
    <ListPart label="Ending" acts={desk.mayWrite && <BeginEnding desk={desk} />}>
      {all.length === 0 && (
        <EmptyState next="Plan one above as soon as notice is given.">No ending is planned.</EmptyState>
      )}
      {all.map((one) => (
        <section key={one.id} className="stack" aria-label={`Ending with ${desk.vendorName(one.vendorId)}`}>
          <h2>
            {desk.vendorName(one.vendorId)}, last day {dayText(one.endsOn)}
          </h2>
          <p className="quiet">
            {one.status === 'done'
              ? 'Everything is done.'
              : `${one.items.filter((i) => i.doneOn).length} of ${one.items.length} done.`}{' '}
            {one.noticeOn && `Notice given ${dayText(one.noticeOn)}.`} {one.why}
          </p>
          <Items desk={desk} one={one} />
          {desk.mayWrite && one.status === 'open' && <FinishEnding desk={desk} one={one} />}
        </section>
      ))}
      {may(desk.session.identity.person.role, 'data.return') ? (
        <DataReturn desk={desk} />
      ) : (
        <p className="quiet small">
          Everything of a vendor in one file holds patients’ data: a compliance officer or an administrator
          takes it out.
        </p>
      )}
    </ListPart>
  );
}

function Items({ desk, one }: { desk: Desk; one: Registered<'vendor-offboarding'> }) {
  const late = (item: OffboardingItem) => item.doneOn === null && item.due < desk.today;
  const columns: Column<OffboardingItem>[] = [
    {
      head: 'What',
      by: ({ what }) => what,
      width: 16,
      cell: ({ what, kind }) => (
        <>
          {what}
          <div className="small quiet">{endingWords[kind]}</div>
        </>
      ),
    },
    { head: 'Owner', by: ({ owner }) => desk.who(owner), cell: ({ owner }) => desk.who(owner) },
    dueColumn(late),
    {
      head: 'Stands',
      by: ({ doneOn }) => doneOn,
      look: ({ doneOn }) => (doneOn ? 'state-good unbroken' : 'unbroken'),
      cell: ({ doneOn }) =>
        doneOn ? (
          <>
            <Icon name="yes" /> {dayText(doneOn)}
          </>
        ) : (
          'open'
        ),
    },
    {
      head: 'Shown by',
      width: 14,
      look: 'wide small',
      cell: ({ evidence, kind }) =>
        evidence || (certified.includes(kind) ? <span className="state-warn">nothing yet</span> : ''),
    },
    ...(desk.mayWrite
      ? [
          {
            head: 'Change',
            width: 7,
            cell: (item: OffboardingItem) => <ItemDialog desk={desk} one={one} item={item} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={`What is to be done with ${desk.vendorName(one.vendorId)}`}
      columns={columns}
      rows={one.items}
      keyOf={({ key }) => key}
      none="Nothing."
    />
  );
}

function ItemDialog({
  desk,
  one,
  item,
}: {
  desk: Desk;
  one: Registered<'vendor-offboarding'>;
  item: OffboardingItem;
}) {
  return (
    <RecordDialog
      name="Change"
      schema={offboardingItem}
      of={item.what}
      start={item}
      onSave={(made) =>
        desk.change(
          'vendor-offboarding',
          one.id,
          { items: one.items.map((other) => (other.key === item.key ? made : other)) },
          `“${made.what}” is saved.`,
        )
      }
    >
      {({ value: words, change, at }) => (
        <>
          <PersonField people={desk.people} own={desk.own} {...at('owner')} />
          <DayField label="Due" required value={words.due} onChange={(due) => due && change({ due })} />
          <DayField label="Done on" max={desk.today} {...at('doneOn')} />
          <TextField label="What shows it: certificate, list, ticket" max={400} {...at('evidence')} />
        </>
      )}
    </RecordDialog>
  );
}
