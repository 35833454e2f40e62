// The access review, and the access report as JSON and as CSV. Asked with a body: a patient's number has no place in an address, which
// proxies write down. Whoever reads it is in the next one.

import { type Context, Hono } from 'hono';
import { accessQuery } from '../../model/access-report.ts';
import { reviewAct } from '../../model/access-review.ts';
import { isLimited } from '../../model/limits.ts';
import { accessCsv } from '../../reports/access-csv.ts';
import { paths } from '../../sync/wire.ts';
import { inOrganisation } from '../database/scope.ts';
import { notAllowed } from '../faults.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { readJson } from '../read-json.ts';
import { makeAccessReview } from '../trail/access-review.ts';
import { requestOf, whose } from '../trail/note.ts';
import { makeReport } from '../trail/report.ts';

export function trailRoutes(backend: Backend): Hono<Env> {
  const report = async (c: Context<Env>, format: string) => {
    const person = c.get('person');
    // It tells of charts and people all over the organisation.
    if (isLimited(person.limits)) throw notAllowed('read the access report while your account is limited');
    const query = await readJson(c, accessQuery);
    const made = await inOrganisation(backend.database, person.organisation, (queries) =>
      makeReport(queries, person.organisation, query),
    );
    await backend.note({
      ...requestOf(c, backend),
      ...whose(person),
      act: 'report',
      detail: {
        format,
        person: query.person,
        charts: made.charts.join(' '),
        count: made.report.entries.length,
      },
    });
    return made.report;
  };
  const review = async (c: Context<Env>) => {
    const person = c.get('person');
    const asked = await readJson(c, reviewAct);
    const look = () =>
      inOrganisation(backend.database, person.organisation, (queries) =>
        makeAccessReview(queries, person.organisation, backend.now()),
      );
    const seen = await look();
    const flagged = seen.people.filter(({ flags }) => flags.length > 0).length;
    await backend.note({
      ...requestOf(c, backend),
      ...whose(person),
      act: 'access-review',
      detail: {
        act: asked.act,
        people: seen.people.length,
        flagged,
        ...(asked.act === 'confirm' && { note: asked.note }),
      },
    });
    return asked.act === 'confirm' ? look() : seen;
  };
  const guard = [signedIn(backend), allowed('trail.read', 'read the access report')] as const;
  return new Hono<Env>()
    .post(paths.accessReport, ...guard, async (c) => c.json(await report(c, 'screen')))
    .post(paths.accessReview, ...guard, async (c) => c.json(await review(c)))
    .post(paths.accessReportCsv, ...guard, async (c) =>
      c.body(accessCsv((await report(c, 'csv')).entries), 200, { 'content-type': 'text/csv; charset=utf-8' }),
    );
}
