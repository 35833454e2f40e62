// Gaps that vendors' coders noted. To a coder: their own, and nothing else. To reviewers: a vendor's file, and what waits
// for its chart.

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { placeName } from '../../../lib/model/limits.ts';
import { may } from '../../../lib/model/permissions.ts';
import { unplacedGaps } from '../../../lib/store/views/coder-gaps.ts';
import type { Session } from '../../session/use-session.ts';
import { AskingServer } from '../../ui/asking-server.tsx';
import { NoteGap } from './note-gap.tsx';
import { OwnGaps } from './own-gaps.tsx';
import { TakeCsv } from './take-csv.tsx';
import { UnplacedGaps } from './unplaced-gaps.tsx';
import { handIn, useOwnGaps } from './use-coder-gaps.ts';

export const CoderGapsPage = ({ session }: { session: Session }) =>
  session.identity.person.role === 'vendor-coder' ? <OwnPage /> : <ReviewersPage session={session} />;

function OwnPage() {
  const { answer, fault, look, handIn: handInOwn } = useOwnGaps();
  return (
    <div className="coder-gaps">
      <h1>Gaps I noted</h1>
      <p className="quiet">
        By the encounter’s number and date; no patient’s name is needed. The reviewers are told, and ask the
        provider.
      </p>
      <AskingServer fault={fault} known={answer !== null} onLook={look} />
      <NoteGap onHandIn={handInOwn} />
      <section aria-label="From a file">
        <h2>Several at once, from a file</h2>
        <TakeCsv vendor={null} onHandIn={handInOwn} />
      </section>
      {answer && <OwnGaps gaps={answer.own} />}
    </div>
  );
}

function ReviewersPage({ session }: { session: Session }) {
  const { db, identity } = session;
  const [vendor, setVendor] = useState('');
  const waiting = useLiveQuery(() => unplacedGaps(db), [db]);
  const named = placeName.safeParse(vendor);
  return (
    <div className="coder-gaps">
      <h1>Coders’ gaps</h1>
      {waiting && <UnplacedGaps gaps={waiting} session={session} />}
      {may(identity.person.role, 'gap.note') && (
        <section aria-label="From a vendor’s file">
          <h2>From a vendor’s file</h2>
          <label className="field">
            <span>Vendor</span>
            <input value={vendor} maxLength={120} onChange={(event) => setVendor(event.target.value)} />
          </label>
          <TakeCsv
            vendor={named.data ?? ''}
            lacks={named.success ? undefined : 'No vendor is named.'}
            onHandIn={handIn}
          />
        </section>
      )}
    </div>
  );
}
