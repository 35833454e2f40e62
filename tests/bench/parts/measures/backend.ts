// The backend with a year of operations on PostgreSQL: the first scorecard, which reads everything, the next ones, and what
// is behind a figure.

import pg from 'pg';
import { systemRandom, timedId } from '../../../../lib/model/ids.ts';
import { behindFigure } from '../../../../lib/oversight/measures/behind.ts';
import { scorecardOf } from '../../../../lib/oversight/measures/scorecard.ts';
import type { SyntheticYear } from '../../../../lib/oversight/synthetic/year.ts';
import { migrate } from '../../../../lib/server/database/migrate.ts';
import { openPostgres } from '../../../../lib/server/database/postgres.ts';
import { inOrganisation } from '../../../../lib/server/database/scope.ts';
import { factsKeeper } from '../../../../lib/server/oversight/measures/facts-of.ts';
import { addOrganisation } from '../../../../lib/server/people.ts';
import { putMeasured, putYear } from '../../../../scripts/start/put-year.ts';
import { startPostgres } from '../../../postgres-server.ts';
import { median, milliseconds, type Row, readable } from '../row.ts';

const period = { from: '2025-12-01', to: '2026-11-30' };

export async function backendRows(year: SyntheticYear): Promise<Row[]> {
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('create database measured');
  await client.end();
  const database = await openPostgres(new URL('/measured', server.url).href);
  try {
    await migrate(database);
    const organisation = timedId(Date.now(), systemRandom);
    await addOrganisation(database, organisation, 'Bench');
    await inOrganisation(database, organisation, async (queries) => {
      await putYear(queries, organisation, year);
      await putMeasured(queries, organisation, year);
    });
    const factsOf = factsKeeper();
    const card = () =>
      inOrganisation(database, organisation, async (queries) => {
        const { facts, terms } = await factsOf(queries, organisation);
        const asked = { period, filters: {}, by: 'vendor', and: 'month' } as const;
        return JSON.stringify(scorecardOf(facts, asked, { termFor: terms.termFor, asOf: '', madeAt: 0 }));
      });
    const behind = () =>
      inOrganisation(database, organisation, async (queries) => {
        const { facts } = await factsOf(queries, organisation);
        const filters = { vendor: 'Meridian Coding Partners' };
        return JSON.stringify(
          behindFigure(
            facts,
            { measure: 'coding-denial-rate', part: 'numerator', period, filters, after: 0 },
            undefined,
          ),
        );
      });
    const first = await milliseconds(card);
    const rows: [string, number][] = [
      ['backend on PostgreSQL: first scorecard, everything read', first],
      ['backend on PostgreSQL: full scorecard, warm', await median(9, card)],
      ['backend on PostgreSQL: what is behind a figure, warm', await median(9, behind)],
    ];
    return rows.map(([what, time]) => ({ what, figure: readable(time), unit: 'ms' }));
  } finally {
    await database.close();
    await server.stop();
  }
}
