// What a provider does who has opened a link: reads the query, and answers it once. The cookie names the query; nothing
// that a form says can name another.

import type { Fault } from '../../model/result.ts';
import { hashOf } from '../accounts/tokens.ts';
import { lockLog } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { byKey, enterOrganisation } from '../database/scope.ts';
import { organisationName } from '../people.ts';
import { type AnswerForm, answerOf, type FormFault } from './answer-form.ts';
import { type FoundQuery, findQuery, isAwaited } from './find-query.ts';
import { type Link, noteLink, type Request } from './note-link.ts';
import { takeStep } from './take-step.ts';

/** What the page shows. */
export interface Question extends Pick<FoundQuery, 'query' | 'encounter'> {
  /** What the organisation calls itself. */
  organisation: string;
  /** Who signed in with the organisation; empty: the code was given. */
  signedIn: string;
}

/** The question, noted as read; null where nothing is open, or no answer is awaited any more. */
export function readVisit(
  database: Database,
  now: number,
  visit: string,
  request: Request,
): Promise<Question | null> {
  return withVisit(database, now, visit, async (queries, link, found) => {
    await noteLink(queries, link, found, request, 'read');
    return questionOf(queries, link, found);
  });
}

export type Answered = { answered: true } | { answered: false; question: Question; fault: FormFault };

/** Takes the answer, and the visit is over; or says what is wrong with it. Null as of `readVisit`. */
export function answerVisit(
  database: Database,
  clockwork: Clockwork,
  visit: string,
  form: AnswerForm,
  request: Request,
): Promise<Answered | null> {
  return withVisit(database, clockwork.now(), visit, async (queries, link, found): Promise<Answered> => {
    const wrong = async (fault: Fault, field: FormFault['field'] = 'answer'): Promise<Answered> => ({
      answered: false,
      question: await questionOf(queries, link, found),
      fault: { ...fault, field },
    });
    const made = answerOf(found.query, form);
    if (!made.ok) return wrong(made.error, made.error.field);
    const fault = await takeStep(queries, clockwork, link, found, {
      step: 'answer',
      answer: made.value,
      reason: link.signedIn,
    });
    if (fault) return wrong(fault);
    await queries.query('delete from query_visit where organisation = $1 and query_id = $2', [
      link.organisation,
      found.id,
    ]);
    await noteLink(queries, link, found, request, 'answered');
    return { answered: true };
  });
}

const questionOf = async (
  queries: Queries,
  { organisation, signedIn }: VisitLink,
  { query, encounter }: FoundQuery,
): Promise<Question> => ({
  query,
  encounter,
  organisation: await organisationName(queries, organisation),
  signedIn,
});

interface VisitLink extends Link {
  signedIn: string;
}

/** Does `work` with the query that is open; nobody adds to the log meanwhile. */
function withVisit<T>(
  database: Database,
  now: number,
  visit: string,
  work: (queries: Queries, link: VisitLink, found: FoundQuery) => Promise<T>,
): Promise<T | null> {
  const hash = hashOf(visit);
  return byKey(database, 'token', hash, async (queries) => {
    const [row] = await queries.query<{ organisation: string }>(
      'select organisation from query_visit where token_hash = $1',
      [hash],
    );
    if (!row) return null;
    const { organisation } = row;
    await enterOrganisation(queries, organisation);
    const [open] = await queries.query<{
      query_id: string;
      link: string;
      expires_at: number;
      signed_in: string;
    }>(
      `select query_id, link, expires_at, signed_in from query_visit
       where organisation = $1 and token_hash = $2 for update`,
      [organisation, hash],
    );
    if (!open || open.expires_at <= now) return null;
    await lockLog(queries, organisation);
    const found = await findQuery(queries, organisation, open.query_id);
    if (!found || !isAwaited(found)) return null;
    return work(queries, { organisation, link: open.link, signedIn: open.signed_in }, found);
  });
}
