// The demonstration's second person: a dispute is decided, and a review checked, by someone other than its
// reviewer, so with one account half of a review's life could not be tried.

import { systemRandom } from '../../lib/model/ids.ts';
import type { Database } from '../../lib/server/database/database.ts';
import { ownOrganisation } from '../../lib/server/first-account.ts';
import { readablePassword } from '../../lib/server/passwords.ts';
import { addPerson, setPassword } from '../../lib/server/people.ts';

const colleague = { email: 'colleague@demo.overread.example', name: 'Second auditor' };

/** Makes the account, or gives it a new password where it is there; what to sign in with. */
export async function renewColleague(database: Database): Promise<{ email: string; password: string }> {
  const password = readablePassword(systemRandom);
  const { email } = colleague;
  const [known] = await database.transaction((queries) =>
    queries.query<{ organisation: string; id: string }>(
      'select organisation, id from person where organisation = $1 and email = $2',
      [ownOrganisation, email],
    ),
  );
  if (known) await setPassword(database, known, password);
  else {
    const person = { ...colleague, password, organisation: ownOrganisation, role: 'qa-auditor' as const };
    await addPerson(database, person, { now: Date.now, random: systemRandom });
  }
  return { email, password };
}
