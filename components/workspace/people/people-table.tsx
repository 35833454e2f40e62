// Everybody in the organisation, a row each, with what an administrator can do.

import type { Account } from '../../../lib/model/account.ts';
import { roleWords } from '../../ui/role-words.ts';
import { TableFrame } from '../table-frame.tsx';
import { PersonActions } from './person-actions.tsx';
import type { Act } from './use-people-list.ts';

const stateWords: Record<Account['state'], string> = {
  active: 'Active',
  invited: 'No password yet',
  disabled: 'Shut out',
};

interface Props {
  accounts: readonly Account[];
  /** The administrator who looks. */
  own: string;
  onAct: Act;
}

export function PeopleTable({ accounts, own, onAct }: Props) {
  return (
    <TableFrame label="People">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">Last here</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id} className={account.state === 'disabled' ? 'shut-out' : undefined}>
            <th scope="row">
              {account.name}
              {account.id === own && ' (you)'}
              <div className="small quiet person-email">{account.email}</div>
            </th>
            <td>{roleWords[account.role]}</td>
            <td>
              {stateWords[account.state]}
              {account.factor && <div className="small quiet">Second factor</div>}
            </td>
            <td className="number seen">
              {account.seen === null
                ? 'Never'
                : new Date(account.seen).toLocaleString(undefined, {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                  })}
            </td>
            <td>
              <PersonActions account={account} onAct={onAct} />
            </td>
          </tr>
        ))}
        {accounts.length === 0 && (
          <tr>
            <td colSpan={5} className="quiet">
              Nobody has this name or e-mail.
            </td>
          </tr>
        )}
      </tbody>
    </TableFrame>
  );
}
