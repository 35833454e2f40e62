// Everybody with an account, and what calls for a look.

import type { ReviewedAccess } from '../../../lib/model/access-review.ts';
import { doneWords, flagWords, stateWords } from '../../../lib/reports/access-review-words.ts';
import { roleWords } from '../../ui/role-words.ts';
import { localDayText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';

const columns: readonly Column<ReviewedAccess>[] = [
  {
    head: 'Name',
    by: ({ name }) => name,
    width: 15,
    cell: ({ name, email }) => (
      <>
        {name}
        <div className="small quiet person-email">{email}</div>
      </>
    ),
  },
  {
    head: 'Role',
    by: ({ role }) => roleWords[role],
    width: 12,
    cell: ({ role, roleSet }) => (
      <>
        {roleWords[role]}
        <Done what={roleSet} />
      </>
    ),
  },
  {
    head: 'State',
    by: ({ state }) => stateWords[state],
    width: 11,
    cell: ({ state, ended, factor }) => (
      <>
        {stateWords[state]}
        <Done what={ended} />
        {factor && <div className="small quiet">Second factor</div>}
      </>
    ),
  },
  {
    head: 'Last here',
    by: ({ seen }) => seen,
    look: 'number',
    cell: ({ seen }) => (seen === null ? 'Never' : localDayText(seen)),
  },
  {
    head: 'Added',
    by: ({ added }) => added.at,
    width: 12,
    look: 'number',
    cell: ({ added }) => doneWords(localDayText(added.at), added.name),
  },
  {
    head: 'To look at',
    width: 15,
    cell: ({ flags }) =>
      flags.map((flag) => (
        <div key={flag} className="to-look-at">
          {flagWords[flag]}
        </div>
      )),
  },
];

export function AccessTable({ people }: { people: readonly ReviewedAccess[] }) {
  return (
    <DataTable
      label="Who has access"
      columns={columns}
      rows={people}
      keyOf={({ id }) => id}
      none="Nothing calls for a look."
    />
  );
}

function Done({ what }: { what: ReviewedAccess['roleSet'] }) {
  if (!what) return null;
  return <div className="small quiet">since {doneWords(localDayText(what.at), what.name)}</div>;
}
