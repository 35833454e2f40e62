// The organisation's scorecard, computed from the records by the same functions as in the extension.

import { Hono } from 'hono';
import { type ReviewRecords, scorecard, signedReviews } from '../../review/scorecard.ts';
import { recordValues } from '../../sync/merge.ts';
import { paths } from '../../sync/wire.ts';
import type { Database } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';

export const scorecardRoutes = (backend: Backend): Hono<Env> =>
  new Hono<Env>().get(
    paths.scorecard,
    signedIn(backend),
    allowed('scorecard.read', 'read the scorecard'),
    async (c) => {
      const records = await readReviews(backend.database, c.get('person').organisation);
      return c.json(scorecard(signedReviews(records)));
    },
  );

async function readReviews(database: Database, organisation: string): Promise<ReviewRecords> {
  const rows = await inOrganisation(database, organisation, (queries) =>
    queries.query<{ kind: string; id: string; state: string }>(
      `select kind, id, state from record
       where organisation = $1 and kind in ('encounter', 'worksheet', 'verdict') order by kind, id`,
      [organisation],
    ),
  );
  const of = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ ...recordValues(JSON.parse(row.state)), id: row.id }));
  return { encounters: of('encounter'), worksheets: of('worksheet'), verdicts: of('verdict') };
}
