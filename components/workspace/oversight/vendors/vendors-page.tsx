// Vendors: the register, and one vendor with its agreements, contract and coders.

import { useLiveQuery } from 'dexie-react-hooks';
import { may } from '../../../../lib/model/permissions.ts';
import { peopleById } from '../../../../lib/store/people.ts';
import type { Session } from '../../../session/use-session.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { useRegisterActs } from '../use-register.ts';
import { tellOf } from './tell-of.ts';
import { useVendors } from './use-vendors.ts';
import { VendorDetail } from './vendor-detail.tsx';
import { newVendor, VendorForm } from './vendor-form.tsx';
import { VendorTable } from './vendor-table.tsx';

interface Props {
  session: Session;
  /** Filters of the address: `vendor`, and which `part` of it. */
  filters: URLSearchParams;
}

export function VendorsPage({ session, filters }: Props) {
  const known = useVendors(session);
  const people = useLiveQuery(() => peopleById(session.db), [session.db]);
  const vendors = useRegisterActs(session, 'vendor');
  const tell = tellOf(session);
  const { person } = session.identity;
  if (!known) return <p className="quiet">Reading the register of vendors…</p>;
  const writes = may(person.role, 'vendors.write');
  const owners = [...new Map([...(people ?? []), [person.id, person] as const]).values()]
    .filter(({ role }) => may(role, 'vendors.read'))
    .map(({ id, name }) => ({ id, name }));
  const asked = filters.get('vendor');
  const row = known.rows.find(({ vendor }) => vendor.id === asked);
  const common = { session, writes, owners, today: known.today, tell };
  return (
    <div className="queries-page vendors-page">
      {row ? (
        <VendorDetail
          key={row.vendor.id}
          {...common}
          row={row}
          part={filters.get('part')}
          others={known.rows}
        />
      ) : (
        <>
          <PageHead name="Vendors">
            <p className="quiet">
              Who codes for the organisation, by which contract and agreement. With the first vendor here, no
              chart is opened whose vendor has no business associate agreement in force.
            </p>
          </PageHead>
          {asked && <p className="notice warn">The vendor of this address is not in the register.</p>}
          <VendorTable rows={known.rows} owners={owners} today={known.today} />
          {writes && (
            <p>
              <VendorForm
                name="Add a vendor"
                first={newVendor(person.id)}
                others={known.rows}
                owners={owners}
                onSave={async (words) => tell(`${words.name} is in the register.`, await vendors.add(words))}
              />
            </p>
          )}
        </>
      )}
    </div>
  );
}
