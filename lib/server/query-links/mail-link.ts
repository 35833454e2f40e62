// Making a link and mailing it to the provider: all of it, or nothing. The link is kept only once the mail server has
// taken the mail, so where it does not, the link before stays good; no transaction waits for the mail server.

import type { Person } from '../../model/person.ts';
import type { QueryLinkAsked, QueryLinkMade } from '../../model/query-link.ts';
import { inOrganisation } from '../database/scope.ts';
import type { Backend } from '../guards.ts';
import type { Rate } from '../limits.ts';
import { organisationName } from '../people.ts';
import { mailDomain, mailNotConfigured, mailNotSent, mailTooSoon } from './link-faults.ts';
import { linkMail } from './link-mail.ts';
import { domainOf, drawLink, findAwaited, keepLink } from './make-link.ts';
import { noteLink, type Request } from './note-link.ts';

type Parts = Pick<Backend, 'database' | 'now' | 'random' | 'mailer'> & { pace: Rate };

/** As `makeLink`. @param asked with the address to mail it to. @param pace of mails about one query. */
export async function mailLink(
  { database, mailer, pace, ...clockwork }: Parts,
  person: Person,
  { mailTo, ...asked }: QueryLinkAsked & { mailTo: string },
  request: Request,
): Promise<QueryLinkMade> {
  if (!mailer) throw mailNotConfigured();
  const domain = domainOf(mailTo);
  if (!mailer.domains.includes(domain)) throw mailDomain(mailer.domains);
  const { organisation } = person;
  const { found, name } = await inOrganisation(database, organisation, async (queries) => ({
    found: await findAwaited(queries, person, asked),
    name: await organisationName(queries, organisation),
  }));
  const seconds = pace.wait(JSON.stringify([organisation, found.id]), clockwork.now());
  if (seconds > 0) throw mailTooSoon(seconds);
  const link = drawLink(clockwork);
  const url = mailer.publicUrl + link.path;
  try {
    const mail = linkMail({ organisation: name, by: person.name, url, expiresAt: link.expiresAt });
    await mailer.send({ ...mail, to: mailTo });
  } catch {
    // It may have arrived all the same, with a link that never was.
    await inOrganisation(database, organisation, (queries) =>
      noteLink(queries, { organisation, ...link }, found, request, 'mail-failed', {
        person: person.id,
        mailDomain: domain,
      }),
    );
    throw mailNotSent();
  }
  return inOrganisation(database, organisation, async (queries) =>
    keepLink(queries, person, await findAwaited(queries, person, asked), link, request, mailTo),
  );
}
