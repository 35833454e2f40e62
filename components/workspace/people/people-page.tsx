// The people of the organisation, for administrators: who may come in, as what, and the one-time codes with which
// they choose their passwords. The list is the server's, and is not kept in this browser.

import { type FormEvent, useState } from 'react';
import type { Account } from '../../../lib/model/account.ts';
import type { Session } from '../../session/use-session.ts';
import { AskingServer } from '../../ui/asking-server.tsx';
import { FilterBar } from '../shell/filter-bar.tsx';
import { Fold } from '../shell/fold.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { AddPerson } from './add-person.tsx';
import { CodeNotice } from './code-notice.tsx';
import { PeopleTable } from './people-table.tsx';
import { RequiredRoles } from './required-roles.tsx';
import { usePeopleList } from './use-people-list.ts';
import { KnownVendors, useVendorNames } from './vendors-field.tsx';

export function PeoplePage({ session }: { session: Session }) {
  const { accounts, required, fault, code, act, closeCode, look } = usePeopleList();
  const [wanted, setWanted] = useState('');
  const vendors = useVendorNames(session.db);
  const own = session.identity.person.id;
  const search = (event: FormEvent<HTMLInputElement>) => setWanted(event.currentTarget.value);
  const shown = accounts?.filter((account) => fits(account, wanted));
  const coded = accounts?.find((account) => account.id === code?.person);
  return (
    <div className="people">
      <PageHead name="People">
        <p className="quiet">
          Who may sign in, and as what. Passwords are chosen by their owners: you hand on a one-time code.
        </p>
      </PageHead>
      <div role="status">
        {code && coded && <CodeNotice key={code.code} account={coded} code={code} onClose={closeCode} />}
      </div>
      <AskingServer fault={fault} known={accounts !== undefined} onLook={look} />
      {shown && (
        <KnownVendors value={vendors}>
          <FilterBar
            set={[wanted.trim() && `“${wanted.trim()}”`]}
            beside={
              <>
                <AddPerson onAdd={act} />
                <p className="quiet small" role="status">
                  {shown.length} of {accounts?.length} people
                </p>
                <Fold name="More">
                  <RequiredRoles key={required.join()} required={required} onAct={act} />
                </Fold>
              </>
            }
          >
            <label className="field">
              <span>Find by name or e-mail</span>
              <input type="search" value={wanted} onInput={search} />
            </label>
          </FilterBar>
          <PeopleTable accounts={shown} own={own} onAct={act} />
        </KnownVendors>
      )}
    </div>
  );
}

const fits = ({ name, email }: Account, wanted: string): boolean =>
  `${name} ${email}`.toLowerCase().includes(wanted.trim().toLowerCase());
