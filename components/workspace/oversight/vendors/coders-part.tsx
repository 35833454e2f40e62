// The vendor's coders: who they are, what they may code, and what calls for a look; charts that name somebody who should
// not have coded them; and taking in a roster.

import { useState } from 'react';
import { dayText } from '../../../../lib/model/calendar-day.ts';
import { keysOf } from '../../../../lib/model/keys-of.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { FilterBar } from '../../shell/filter-bar.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { useRegisterActs } from '../use-register.ts';
import { CoderForm, newCoder } from './coder-form.tsx';
import { FlagList } from './flag-list.tsx';
import { FlaggedCharts } from './flagged-charts.tsx';
import type { PartProps } from './part-props.ts';
import { RosterImport } from './roster-import.tsx';
import type { VendorCharts } from './use-vendor-charts.ts';
import { spanWords } from './vendor-words.ts';

const coderColumns: readonly Column<Registered<'coder'>>[] = [
  {
    head: 'Coder',
    by: ({ name }) => name,
    width: 12,
    cell: ({ name, left, years }) => (
      <>
        {name}
        <div className="small quiet">
          {left ? `left ${dayText(left)}` : years !== null && `${years} ${years === 1 ? 'year' : 'years'}`}
        </div>
      </>
    ),
  },
  {
    head: 'Credentials',
    width: 13,
    look: 'small',
    cell: ({ credentials }) =>
      credentials.length === 0 ? (
        <span className="quiet">none</span>
      ) : (
        credentials.map(({ kind, number, expires }) => (
          <div key={`${kind} ${number}`} className="unbroken">
            {kind}
            {expires && <span className="quiet"> until {dayText(expires)}</span>}
          </div>
        ))
      ),
  },
  { head: 'Specialties', width: 12, look: 'small', cell: ({ specialties }) => specialties.join(', ') },
  {
    head: 'Assigned',
    width: 16,
    look: 'small',
    cell: ({ assignments }) =>
      assignments.map((one) => (
        <div key={JSON.stringify(one)}>
          {[one.specialty ?? 'All specialties', one.facility].filter(Boolean).join(', ')}{' '}
          <span className="quiet unbroken">{spanWords(one)}</span>
        </div>
      )),
  },
];

type Shown = 'all' | 'look' | 'left';

const shownWords: Record<Shown, string> = { all: 'On the account', look: 'To look at', left: 'Left' };

export function CodersPart({
  row,
  session,
  writes,
  today,
  tell,
  charts,
}: PartProps & { charts: VendorCharts | undefined }) {
  const { vendor, coders, coderFlags } = row;
  const acts = useRegisterActs(session, 'coder');
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const gone = ({ left }: Registered<'coder'>) => left !== null && left < today;
  const groups: Record<Shown, Registered<'coder'>[]> = {
    all: coders.filter((one) => !gone(one)),
    look: coders.filter(({ id }) => (coderFlags.get(id)?.length ?? 0) > 0),
    left: coders.filter(gone),
  };
  const wanted = search.trim().toLowerCase();
  const rows = groups[shown].filter((one) =>
    [one.name, ...one.alsoNamed, ...one.specialties, ...one.credentials.map(({ kind }) => kind)].some(
      (said) => said.toLowerCase().includes(wanted),
    ),
  );
  const columns: Column<Registered<'coder'>>[] = [
    ...coderColumns,
    {
      head: 'To look at',
      by: ({ id }) => -(coderFlags.get(id)?.length ?? 0),
      width: 14,
      look: 'small',
      cell: ({ id }) => <FlagList flags={coderFlags.get(id) ?? []} />,
    },
  ];
  if (writes)
    columns.push({
      head: 'Change',
      width: 7,
      cell: (coder) => (
        <CoderForm
          name="Change"
          of={coder.name}
          first={coder}
          onSave={async ({ vendorId: _, ...said }) =>
            tell(`${said.name} is changed.`, await acts.change(coder.id, said))
          }
        />
      ),
    });
  return (
    <>
      {charts && <FlaggedCharts charts={charts.flagged} />}
      <FilterBar
        set={[shown !== 'all' && shownWords[shown], search.trim() && `“${search.trim()}”`]}
        beside={
          <p className="number quiet" role="status">
            {rows.length} of {coders.length}
          </p>
        }
      >
        <fieldset className="payer-tabs">
          <legend className="visually-hidden">Shown</legend>
          {keysOf(shownWords).map((one) => (
            <button
              key={one}
              type="button"
              className="toggle"
              aria-pressed={shown === one}
              onClick={() => setShown(one)}
            >
              {shownWords[one]} {groups[one].length}
            </button>
          ))}
        </fieldset>
        <label className="field">
          <span>Search</span>
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
      </FilterBar>
      <DataTable
        label="Coders"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        none={
          coders.length === 0
            ? 'No coder is registered: every chart of the vendor names somebody unknown.'
            : 'Nobody.'
        }
      />
      {writes && (
        <div className="query-actions">
          <CoderForm
            name="Add a coder"
            of={vendor.name}
            first={newCoder(vendor.id)}
            onSave={async (said) => tell(`${said.name} is in the register.`, await acts.add(said))}
          />
          <RosterImport row={row} today={today} session={session} tell={tell} />
        </div>
      )}
    </>
  );
}
