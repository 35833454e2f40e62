// Which roles of oversight nobody fills: how many is in sight on every part of the page, which ones a press away, so that
// the list of the part stays on the first screen.

import { unfilledRoles } from '../../../../lib/oversight/governance/role-coverage.ts';
import type { Desk } from '../form/use-desk.ts';
import { oversightRoleWords } from './governance-words.ts';

export function RoleBanner({ desk }: { desk: Desk }) {
  if (desk.people.length === 0)
    return (
      <p className="quiet small">
        Who has which role is not known here yet: it comes with the next exchange.
      </p>
    );
  const all = unfilledRoles(desk.people, desk.vendors);
  const empty = all.filter(({ people }) => people === 0);
  const alone = all.filter(({ people }) => people === 1);
  if (all.length === 0) return null;
  return (
    <details className={empty.length > 0 ? 'notice bad' : 'notice warn'}>
      <summary>
        {empty.length > 0 && <strong>{count(empty.length)} empty</strong>}
        {empty.length > 0 && alone.length > 0 && ', '}
        {alone.length > 0 && `${empty.length > 0 ? alone.length : count(alone.length)} with no stand-in`}
      </summary>
      {empty.length > 0 && (
        <p>
          <strong>Nobody has these roles of oversight:</strong>{' '}
          {empty
            .map(({ role, vendor }) =>
              vendor ? `owner of ${vendor}, with an account that works` : oversightRoleWords[role],
            )
            .join('; ')}
          . What is handed to a vendor still needs somebody here who looks after it.
        </p>
      )}
      {alone.length > 0 && (
        <p className="small">
          One person and nobody to stand in: {alone.map(({ role }) => oversightRoleWords[role]).join('; ')}.
        </p>
      )}
    </details>
  );
}

const count = (n: number): string => `${n} ${n === 1 ? 'role' : 'roles'}`;
