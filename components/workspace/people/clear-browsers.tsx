// Ordering that what a person's browsers keep is deleted: by itself, or as they are shut out.

import { useState } from 'react';
import type { Account } from '../../../lib/model/account.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { Act } from './use-people-list.ts';

interface Props {
  account: Account;
  onAct: Act;
}

export function ClearBrowsers({ account: { id, name }, onAct }: Props) {
  const [unsent, setUnsent] = useState(false);
  return (
    <FormDialog
      name="Clear browsers"
      of={name}
      onSubmit={() => onAct({ act: 'clear-browsers', id, unsent })}
      onDone={() => setUnsent(false)}
    >
      <p>
        Every browser that keeps work of {name} now deletes it when it next reaches the server, within minutes
        where it is running, and signs them out. They are told. What reached the server stays there.
      </p>
      <UnsentToo value={unsent} onChange={setUnsent} />
      <p className="quiet">A browser that never comes online again keeps its encrypted copy.</p>
    </FormDialog>
  );
}

export function ShutOut({ account: { id, name }, onAct }: Props) {
  const [clear, setClear] = useState(false);
  const [unsent, setUnsent] = useState(false);
  return (
    <FormDialog
      name="Shut out"
      of={name}
      onSubmit={() => onAct({ act: 'disable', id, ...(clear && { clear: { unsent } }) })}
    >
      <p>
        {name} is signed out everywhere at once and cannot sign in again until you let them in. What they
        recorded stays. Work in their browser that was not sent yet stays there.
      </p>
      <label className="tick">
        <input type="checkbox" checked={clear} onChange={() => setClear(!clear)} />
        <span>Delete what their browsers keep, when they next reach the server</span>
      </label>
      {clear && <UnsentToo value={unsent} onChange={setUnsent} />}
    </FormDialog>
  );
}

function UnsentToo({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) {
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={value} onChange={() => onChange(!value)} />
        <span>Work that never reached the server too</span>
      </label>
      <p className="quiet">
        {value
          ? 'That work is lost for good.'
          : 'Without it, such work is sent first where it can be; else it stays in the browser encrypted, for when they sign in there again.'}
      </p>
    </>
  );
}
