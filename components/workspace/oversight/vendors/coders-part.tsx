// The vendor's coders: who they are, what they may code, and what calls for a look; charts that name somebody who should
// not have coded them; and taking in a roster.

import { useState } from 'react';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { dayWords } from '../../../queries/template-words.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { useRegisterActs } from '../use-register.ts';
import { CoderForm, newCoder } from './coder-form.tsx';
import { FlagList } from './flag-list.tsx';
import { FlaggedCharts } from './flagged-charts.tsx';
import type { PartProps } from './part-props.ts';
import { RosterImport } from './roster-import.tsx';
import type { VendorCharts } from './use-vendor-charts.ts';
import { spanWords } from './vendor-words.ts';

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
  const { visible, more } = useShownRows(rows);
  return (
    <>
      {charts && <FlaggedCharts charts={charts.flagged} />}
      <div className="filters">
        <fieldset className="payer-tabs">
          <legend className="visually-hidden">Shown</legend>
          {(Object.keys(shownWords) as Shown[]).map((one) => (
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
      </div>
      <TableFrame label="Coders">
        <thead>
          <tr>
            {['Coder', 'Credentials', 'Specialties', 'Assigned', 'To look at', ''].map((head) => (
              <th key={head} scope="col">
                {head || <span className="visually-hidden">Change</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((coder) => (
            <tr key={coder.id}>
              <th scope="row">
                {coder.name}
                <div className="small quiet">
                  {coder.left
                    ? `left ${dayWords(coder.left)}`
                    : coder.years !== null && `${coder.years} ${coder.years === 1 ? 'year' : 'years'}`}
                </div>
              </th>
              <td className="small">
                {coder.credentials.map((one) => (
                  <div key={`${one.kind} ${one.number}`} className="unbroken">
                    {one.kind}
                    {one.expires && <span className="quiet"> until {dayWords(one.expires)}</span>}
                  </div>
                ))}
                {coder.credentials.length === 0 && <span className="quiet">none</span>}
              </td>
              <td className="small">{coder.specialties.join(', ')}</td>
              <td className="small">
                {coder.assignments.map((one) => (
                  <div key={JSON.stringify(one)}>
                    {[one.specialty ?? 'All specialties', one.facility].filter(Boolean).join(', ')}{' '}
                    <span className="quiet unbroken">{spanWords(one)}</span>
                  </div>
                ))}
              </td>
              <td className="small">
                <FlagList flags={coderFlags.get(coder.id) ?? []} />
              </td>
              <td>
                {writes && (
                  <CoderForm
                    name="Change"
                    of={coder.name}
                    first={coder}
                    onSave={async ({ vendorId: _, ...said }) =>
                      tell(`${said.name} is changed.`, await acts.change(coder.id, said))
                    }
                  />
                )}
              </td>
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={6} className="quiet">
                {coders.length === 0
                  ? 'No coder is registered: every chart of the vendor names somebody unknown.'
                  : 'Nobody.'}
              </td>
            </tr>
          )}
        </tbody>
      </TableFrame>
      {more}
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
