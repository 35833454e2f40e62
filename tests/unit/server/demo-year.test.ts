// The reviews and queries of the invented year: the backend takes all of them as it takes anybody's, and counts what they
// were made of.

import { expect, test } from 'vitest';
import { demoYear } from '../../../lib/demo/oversight/year.ts';
import { denialsLook } from '../../../lib/model/oversight/denials-act.ts';
import { type MeasureId, scorecardMade } from '../../../lib/model/oversight/measure.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { keepMeasured } from '../../../lib/server/oversight/measures/keep-measured.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { putRecords } from '../../../scripts/start/put-records.ts';
import { putYear } from '../../../scripts/start/put-year.ts';
import { onBothDatabases } from './harness.ts';

onBothDatabases('the invented year of the demonstration', (backend) => {
  test('adds up to its own counts, by specialty and coder, with nothing missing of the monthly minimum', async () => {
    const owner = await backend.newOrganisation('administrator');
    const reviewer = await backend.newPerson(owner.person.organisation, 'qa-auditor');
    const { organisation } = owner.person;
    const period = { from: '2025-06-01', to: '2026-05-31' };
    const now = Date.parse('2026-06-30T12:00:00Z');
    const year = demoYear(period.from, 500);
    await inOrganisation(backend.database, organisation, (queries) => putYear(queries, organisation, year));
    await putRecords(
      backend.database,
      { organisation, owner: owner.person.id, reviewer: reviewer.person.id },
      year,
      now,
    );

    const kept = await inOrganisation(backend.database, organisation, async (queries) => {
      const [log] = await queries.query<{ position: number; epoch: string }>(
        'select position, epoch from organisation where id = $1',
        [organisation],
      );
      await keepMeasured(queries, organisation, log!);
      return queries.query<{ number: string; counts: string }>(
        'select number, counts from measured_review where organisation = $1',
        [organisation],
      );
    });
    const made = year.reviews.filter(({ signed_at }) => signed_at < now);
    expect(kept.length).toBe(made.length);
    expect(kept.length).toBeGreaterThan(40);
    const counts = new Map(kept.map((row) => [row.number, JSON.parse(row.counts)]));
    for (const { number, counts: wanted } of made) {
      const { first, codes, own, over, under, disputed, overturned } = wanted;
      // A year ago everything has come to its end.
      expect(counts.get(number), number).toMatchObject({
        final: true,
        first,
        codes,
        own,
        over,
        under,
        disputed,
        overturned,
      });
    }
    expect(made.some(({ counts: { overturned } }) => overturned > 0)).toBe(true);

    // Who pays for a rework is not always said: the queue tells those too.
    await inOrganisation(backend.database, organisation, (queries) =>
      queries.query('update denial set cost_bearer = null where organisation = $1', [organisation]),
    );
    const look = { act: 'look', filters: {} };
    const told = await owner.send('POST', `${paths.oversight}/denials`, look);
    const { rework, total } = denialsLook.parse(await told.json());
    expect(total.count).toBeGreaterThan(0);
    expect(rework.map(({ costBearer }) => costBearer)).toEqual([null]);

    const asked = { period, filters: {}, by: 'specialty', and: 'coder' };
    const answer = await owner.send('POST', `${paths.oversight}/scorecard`, asked);
    const { all, groups } = scorecardMade.parse(await answer.json());
    const minimum: MeasureId[] = ['accuracy', 'query-response', 'turnaround', 'clean-claim-rate'];
    for (const measure of minimum)
      expect(all.figures.find((one) => one.measure === measure)?.value, measure).not.toBeNull();
    const accurate = groups.filter(({ figures }) =>
      figures.some((one) => one.measure === 'accuracy' && one.value !== null),
    );
    expect(accurate.length).toBeGreaterThan(8);
  });
});
