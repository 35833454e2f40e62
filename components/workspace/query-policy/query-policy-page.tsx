// The organisation's policy of queries. Whoever works with queries reads it; administrators and compliance change it.

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { canonicalJson } from '../../../lib/model/canonical-json.ts';
import { may } from '../../../lib/model/permissions.ts';
import type { OrganisationPolicy } from '../../../lib/model/query-policy.ts';
import { statedPolicy, usual } from '../../../lib/queries/policy.ts';
import { saveQueryPolicy } from '../../../lib/store/commands/query-policy.ts';
import { type KnownPolicy, knownPolicy } from '../../../lib/store/views/query-policy.ts';
import { timeWords } from '../../queries/query-words.ts';
import { zoneHere } from '../../queries/use-policy.ts';
import type { Session } from '../../session/use-session.ts';
import { PageHead } from '../shell/page-head.tsx';
import { EditPolicy } from './edit-policy.tsx';
import { PolicySummary } from './policy-summary.tsx';

interface Props {
  session: Session;
  who: (id: string | undefined) => string;
}

const usualHere: OrganisationPolicy = { ...usual, calendar: { ...usual.calendar, zone: zoneHere } };

export function QueryPolicyPage({ session, who }: Props) {
  const { db, identity } = session;
  const known = useLiveQuery(async () => ({ policy: await knownPolicy(db) }), [db]);
  if (!known) return <p className="quiet">Opening the policy of queries…</p>;
  const stated = statedPolicy(known.policy?.values);
  const policy = stated ?? usualHere;
  const mayWrite = may(identity.person.role, 'query-policy.write');
  return (
    <div className="query-policy">
      <PageHead
        name="Query policy"
        others={!mayWrite && 'Administrators and compliance officers can change the query policy.'}
      >
        <p className="quiet">
          It applies to queries sent from now on: an answer that is due already stays due when it was.
        </p>
      </PageHead>
      <p className="quiet">{standsWords(known.policy, stated !== null, who)}</p>
      {mayWrite ? <Editing session={session} policy={policy} /> : <PolicySummary policy={policy} />}
    </div>
  );
}

function standsWords(known: KnownPolicy | null, stated: boolean, who: Props['who']): string {
  if (!known)
    return 'Your organisation has decided nothing yet. This is the usual policy, by the clock of this computer.';
  if (!stated)
    return 'The policy of your organisation cannot be read by this version of Overread, which goes by the usual one. Update the extension.';
  return `Last changed by ${who(known.by).replace(/^You$/, 'you')}, ${timeWords(known.at)}.`;
}

/** Begins anew with what others have saved only when it is asked to: nobody's typing is taken from under their hands. */
function Editing({ session: { db, writer }, policy }: { session: Session; policy: OrganisationPolicy }) {
  const [begun, setBegun] = useState({ nth: 0, policy, before: policy });
  // What was saved here a moment ago may not have come back out of the store yet.
  const changed = ![begun.policy, begun.before].some((one) => canonicalJson(one) === canonicalJson(policy));
  const save = async (own: OrganisationPolicy) => {
    const answer = await saveQueryPolicy(db, writer, own);
    if (!answer.ok) return answer;
    setBegun((now) => ({ ...now, policy: own, before: policy }));
    void syncSoon();
    return answer;
  };
  return (
    <>
      {changed && (
        <div className="notice warn" role="status">
          <p>Somebody has saved another policy meanwhile. Saving yours would replace it.</p>
          <button
            type="button"
            className="button"
            onClick={() => setBegun(({ nth }) => ({ nth: nth + 1, policy, before: policy }))}
          >
            Show theirs, and drop what I typed
          </button>
        </div>
      )}
      <EditPolicy key={begun.nth} first={begun.policy} onSave={save} />
    </>
  );
}
