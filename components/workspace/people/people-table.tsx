// Everybody in the organisation, a row each, with what an administrator can do. Where it is narrow a row is a block
// of its own; the roles that this takes from a table are said outright.

import type { Account } from '../../../lib/model/account.ts';
import { noLimits } from '../../../lib/model/limits.ts';
import { roleWords } from '../../ui/role-words.ts';
import { TableFrame } from '../table-frame.tsx';
import { limitWords } from './limits-form.tsx';
import { PersonActions } from './person-actions.tsx';
import type { Act } from './use-people-list.ts';

const stateWords: Record<Account['state'], string> = {
  active: 'Active',
  invited: 'No password yet',
  disabled: 'Shut out',
};

/** Said outright: a browser takes it from a row that is laid out as a block. */
const as = {
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

interface Props {
  accounts: readonly Account[];
  /** The administrator who looks. */
  own: string;
  onAct: Act;
}

export function PeopleTable({ accounts, own, onAct }: Props) {
  return (
    <TableFrame label="People" rearranged>
      <thead {...as.group}>
        <tr {...as.row}>
          <th scope="col" {...as.head}>
            Name
          </th>
          <th scope="col" {...as.head}>
            Role
          </th>
          <th scope="col" {...as.head}>
            State
          </th>
          <th scope="col" {...as.head}>
            Last here
          </th>
          <th scope="col" {...as.head}>
            Change
          </th>
        </tr>
      </thead>
      <tbody {...as.group}>
        {accounts.map((account) => {
          const limited = limitWords(account.limits ?? noLimits, account.employer);
          return (
            <tr
              key={account.id}
              {...as.row}
              className={account.state === 'disabled' ? 'shut-out' : undefined}
            >
              <th scope="row" {...as.name}>
                {account.name}
                {account.id === own && ' (you)'}
                <div className="small quiet person-email">{account.email}</div>
              </th>
              <td {...as.cell}>
                {roleWords[account.role]}
                {limited && <div className="small quiet person-limits">{limited}</div>}
              </td>
              <td {...as.cell} className="person-state">
                {stateWords[account.state]}
                {account.factor && <div className="small quiet">Second factor</div>}
              </td>
              <td {...as.cell} className="number seen">
                {account.seen === null
                  ? 'Never'
                  : new Date(account.seen).toLocaleString(undefined, {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                    })}
              </td>
              <td {...as.cell}>
                <PersonActions account={account} onAct={onAct} />
              </td>
            </tr>
          );
        })}
        {accounts.length === 0 && (
          <tr {...as.row}>
            <td {...as.cell} colSpan={5} className="quiet">
              Nobody has this name or e-mail.
            </td>
          </tr>
        )}
      </tbody>
    </TableFrame>
  );
}
