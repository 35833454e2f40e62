// What can be done with one account; each says in plain words what follows before it is done.

import { useState } from 'react';
import type { Account } from '../../../lib/model/account.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { roleWords } from '../../ui/role-words.ts';
import { RoleField } from './add-person.tsx';
import { ClearBrowsers, ShutOut } from './clear-browsers.tsx';
import { LimitsForm } from './limits-form.tsx';
import type { Act } from './use-people-list.ts';

export function PersonActions({ account, onAct }: { account: Account; onAct: Act }) {
  const { id, name, state } = account;
  return (
    <div className="row-actions">
      <ChangeRole account={account} onAct={onAct} />
      {account.role !== 'administrator' && <LimitsForm account={account} onAct={onAct} />}
      {state === 'disabled' ? (
        <FormDialog name="Let in again" of={name} onSubmit={() => onAct({ act: 'enable', id })}>
          <p>{name} can sign in again, with the password they had.</p>
        </FormDialog>
      ) : (
        <>
          <FormDialog name="One-time code" of={name} onSubmit={() => onAct({ act: 'give-code', id })}>
            <p>
              {name} gets a new code to choose a password with. The password they have stays good until the
              code is used, and an older code is worth nothing any more.
            </p>
          </FormDialog>
          {account.factor && (
            <FormDialog
              name="Reset second factor"
              of={name}
              onSubmit={() => onAct({ act: 'reset-factor', id })}
            >
              <p>
                {name} is signed out everywhere, and the password alone lets them in until they set up an app
                again. Make sure that it is really them who asks: in person, or by a number you know.
              </p>
            </FormDialog>
          )}
          <ShutOut account={account} onAct={onAct} />
        </>
      )}
      <ClearBrowsers account={account} onAct={onAct} />
    </div>
  );
}

function ChangeRole({ account, onAct }: { account: Account; onAct: Act }) {
  const [chosen, setChosen] = useState(account.role);
  const change = () => onAct({ act: 'set-role', id: account.id, role: chosen });
  return (
    <FormDialog name="Change role" of={account.name} onSubmit={change}>
      <RoleField value={chosen} onChange={setChosen} />
      <p>
        {account.name} is {roleWords[account.role]} now. With another role they are signed out everywhere at
        once, and may do what that role may when they sign in again.
      </p>
    </FormDialog>
  );
}
