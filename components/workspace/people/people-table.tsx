// Everybody in the organisation, a row each, with what an administrator can do.

import type { Account } from '../../../lib/model/account.ts';
import { noLimits } from '../../../lib/model/limits.ts';
import { roleWords } from '../../ui/role-words.ts';
import { timeText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { limitWords } from './limits-form.tsx';
import { PersonActions } from './person-actions.tsx';
import type { Act } from './use-people-list.ts';

const stateWords: Record<Account['state'], string> = {
  active: 'Active',
  invited: 'No password yet',
  disabled: 'Is shut out',
};

interface Props {
  accounts: readonly Account[];
  /** The administrator who looks. */
  own: string;
  onAct: Act;
}

export function PeopleTable({ accounts, own, onAct }: Props) {
  const columns: Column<Account>[] = [
    {
      head: 'Name',
      by: ({ name }) => name,
      width: 15,
      cell: ({ id, name, email }) => (
        <>
          {name}
          {id === own && ' (you)'}
          <div className="small quiet person-email">{email}</div>
        </>
      ),
    },
    {
      head: 'Role',
      by: ({ role }) => roleWords[role],
      width: 12,
      cell: ({ role, limits, employer }) => {
        const limited = limitWords(limits ?? noLimits, employer);
        return (
          <>
            {roleWords[role]}
            {limited && <div className="small quiet person-limits">{limited}</div>}
          </>
        );
      },
    },
    {
      head: 'State',
      by: ({ state }) => stateWords[state],
      look: 'person-state',
      cell: ({ state, factor }) => (
        <>
          {stateWords[state]}
          {factor && <div className="small quiet">Second factor</div>}
        </>
      ),
    },
    {
      head: 'Last here',
      by: ({ seen }) => seen,
      look: 'number seen',
      cell: ({ seen }) => (seen === null ? 'Never' : timeText(seen)),
    },
    { head: 'Change', width: 20, cell: (account) => <PersonActions account={account} onAct={onAct} /> },
  ];
  return (
    <DataTable
      label="People"
      columns={columns}
      rows={accounts}
      keyOf={({ id }) => id}
      none="Nobody has this name or e-mail."
      rowLook={({ state }) => (state === 'disabled' ? 'shut-out' : undefined)}
    />
  );
}
