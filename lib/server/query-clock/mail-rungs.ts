// Writing to whoever queries were escalated to: one mail a person and look, however many queries came to them. A step
// stands whether or not its mail is taken; a mail that was not is not tried again, and the board has the query.

import type { RungPerson } from '../../model/query-policy.ts';
import { ladderRung } from '../../model/query-step.ts';
import { inOrganisation } from '../database/scope.ts';
import { organisationName } from '../people.ts';
import { policyToKeep } from './due-queries.ts';
import type { Escalated, QueryClock } from './query-clock.ts';
import { rungMail } from './rung-mail.ts';

export async function mailRungs(
  { database, mailer, tell }: QueryClock,
  organisation: string,
  escalated: readonly Escalated[],
): Promise<void> {
  if (!mailer) return;
  const { policy, name, people } = await inOrganisation(database, organisation, async (queries) => ({
    policy: await policyToKeep(queries, organisation),
    name: await organisationName(queries, organisation),
    people: await queries.query<{ id: string; name: string }>(
      'select id, name from person where organisation = $1 and id = any($2::text[])',
      [organisation, [...new Set(escalated.map(({ by }) => by))]],
    ),
  }));
  if (!policy) return;
  for (const rung of ladderRung.options) {
    const own = escalated.filter((one) => one.rung === rung);
    const address = own.length > 0 && addressOf(policy.ladder[rung]);
    if (!address) continue;
    if (!mailer.domains.includes(address.slice(address.lastIndexOf('@') + 1).toLowerCase())) {
      tell('rung-not-mailed', organisation);
      continue;
    }
    const asked = new Set(own.map(({ by }) => by));
    const mail = rungMail({
      organisation: name,
      rung,
      count: own.length,
      askers: people.filter(({ id }) => asked.has(id)).map((person) => person.name),
      dueAt: Math.min(...own.map(({ dueAt }) => dueAt)),
      zone: policy.calendar.zone,
    });
    // Why one was not taken is told by the mailer.
    await mailer.send({ ...mail, to: address }).catch(() => {});
  }
}

const addressOf = (person: RungPerson | null): string => person?.email ?? '';
