// Writes once a working day to everybody whose matter is late, from the hour on at which the organisation works. Of several
// processes whoever writes the day of a person sends that person's mail; one that the mail server does not take is not tried
// again before the next day, since the board has it all.

import { may } from '../../../model/permissions.ts';
import type { Role } from '../../../model/person.ts';
import { dateIn, instantOf, isWorkingDay } from '../../../queries/business-hours.ts';
import type { Clockwork } from '../../clockwork.ts';
import type { Database, Queries } from '../../database/database.ts';
import { inOrganisation, inSnapshot } from '../../database/scope.ts';
import type { Mailer } from '../../mail/mailer.ts';
import { calendarOf } from '../../organisation-zone.ts';
import { organisationName } from '../../people.ts';
import { runEvery } from '../../run-every.ts';
import { lateByPerson } from './late-items.ts';
import { lateMail } from './late-mail-text.ts';

export interface LateMails extends Pick<Clockwork, 'now'> {
  database: Database;
  mailer: Mailer;
  /** Told what the operator should know; never an address. */
  tell: (event: 'late-mail-failed' | 'late-not-mailed', organisation: string, error?: unknown) => void;
}

/** Nobody is written to before seven, though their calendar has the whole day. */
const earliest = 7;

/** Everybody who can open the board: vendors' people and providers are told by other means. */
const mayLook = (role: Role): boolean => may(role, 'operations.read') || may(role, 'review.read');

/** Looks once at every organisation. What fails in one keeps no other. @param stopping the rest waits for the next look. */
export async function sendLateMails(mails: LateMails, stopping = (): boolean => false): Promise<void> {
  const organisations = await mails.database.transaction((queries) =>
    queries.query<{ id: string }>('select id from organisation order by id'),
  );
  for (const { id } of organisations) {
    if (stopping()) return;
    await mailOrganisation(mails, id, stopping).catch((error: unknown) =>
      mails.tell('late-mail-failed', id, error),
    );
  }
}

async function mailOrganisation(
  { database, mailer, now, tell }: LateMails,
  organisation: string,
  stopping: () => boolean,
): Promise<void> {
  const at = now();
  const looked = await inSnapshot(database, organisation, async (queries) => {
    const calendar = await calendarOf(queries, organisation);
    const day = dateIn(at, calendar.zone);
    const opens = instantOf(day, Math.max(calendar.from, earliest), calendar.zone);
    if (!isWorkingDay(day, calendar) || at < opens || (await isDone(queries, organisation, day))) return null;
    const late = await lateByPerson(queries, organisation, at);
    const people = await queries.query<{ id: string; email: string; role: Role }>(
      `select id, email, role from person p where organisation = $1 and not disabled and id = any($2::text[])
         and not exists (select from late_mail m where m.organisation = $1 and m.person = p.id and m.off) order by id`,
      [organisation, [...late.keys()]],
    );
    return { day, late, people, name: await organisationName(queries, organisation) };
  });
  if (!looked) return;
  const { day, late, people, name } = looked;
  for (const { id, email } of people.filter(({ role }) => mayLook(role))) {
    if (stopping()) return;
    if (!mailer.domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())) {
      tell('late-not-mailed', organisation);
      continue;
    }
    const claimed = await inOrganisation(database, organisation, (queries) =>
      claim(queries, organisation, id, day),
    );
    if (!claimed) continue;
    // The mailer has told why it was not taken.
    await mailer.send({ to: email, ...lateMail(name, late.get(id)!, mailer.publicUrl) }).catch(() => {});
  }
  await inOrganisation(database, organisation, (queries) => claim(queries, organisation, '', day));
}

const isDone = async (queries: Queries, organisation: string, day: string): Promise<boolean> => {
  const rows = await queries.query(
    `select from late_mail where organisation = $1 and person = '' and day >= $2`,
    [organisation, day],
  );
  return rows.length > 0;
};

/** True for the one who wrote the day; false where it was written already, or no mail is wanted. */
async function claim(queries: Queries, organisation: string, person: string, day: string): Promise<boolean> {
  const rows = await queries.query(
    `insert into late_mail as m (organisation, person, day) values ($1, $2, $3)
     on conflict (organisation, person) do update set day = excluded.day where m.day < excluded.day and not m.off
     returning person`,
    [organisation, person, day],
  );
  return rows.length > 0;
}

/** Now and every `every` milliseconds, until `stop`, which waits for what is under way. */
export function runLateMails(mails: LateMails, every: number): { stop: () => Promise<unknown> } {
  return runEvery(every, (stopped) =>
    sendLateMails(mails, stopped).catch((error: unknown) => mails.tell('late-mail-failed', '', error)),
  );
}
