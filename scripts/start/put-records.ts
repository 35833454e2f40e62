// The reviews and queries of the invented year, sent to the backend by the people they are of, as their browsers would.

import { isShown, queryRecords } from '../../lib/demo/year/queries.ts';
import { reviewRecords, type YearPeople, type YearRecord } from '../../lib/demo/year/reviews.ts';
import { dayLength } from '../../lib/model/calendar-day.ts';
import type { Change } from '../../lib/model/change.ts';
import { systemRandom, timedId } from '../../lib/model/ids.ts';
import { nextStamp } from '../../lib/model/stamp.ts';
import type { SyntheticYear } from '../../lib/oversight/synthetic/year.ts';
import { queryDigest } from '../../lib/queries/query-digest.ts';
import { pushChanges } from '../../lib/server/changes/push-changes.ts';
import type { Database } from '../../lib/server/database/database.ts';
import { inOrganisation } from '../../lib/server/database/scope.ts';
import { keepMeasured, type LogPlace } from '../../lib/server/oversight/measures/keep-measured.ts';

/** Changes that are taken at once: their records are in memory together. */
const portion = 2000;

interface Whose {
  organisation: string;
  /** Ids of an administrator and of an auditor. */
  owner: string;
  reviewer: string;
}

/** @param now milliseconds since 1970. Throws where the backend refuses one. */
export async function putRecords(
  database: Database,
  { organisation, owner, reviewer }: Whose,
  year: SyntheticYear,
  now: number,
): Promise<void> {
  const records = await recordsOf(year, { reviewer, decider: owner }, now);
  const authors = [
    { organisation, id: reviewer, role: 'qa-auditor', device: 'reviewer' },
    // Who decides on a review comes after it.
    { organisation, id: owner, role: 'administrator', device: 'decider' },
  ] as const;
  for (const { device, ...author } of authors) {
    const own = records.filter(({ by }) => by === author.id);
    const changes = changesOf(own, device, now);
    for (let from = 0; from < changes.length; from += portion) {
      const { outcomes } = await pushChanges(database, author, changes.slice(from, from + portion), now);
      const refused = outcomes.find(({ outcome }) => outcome === 'refused');
      if (refused) throw new Error(`The demonstration's reviews were refused: ${JSON.stringify(refused)}`);
    }
  }
  // Whoever opens the figures first does not wait for it.
  await inOrganisation(database, organisation, async (queries) => {
    const [log] = await queries.query<LogPlace>('select position, epoch from organisation where id = $1', [
      organisation,
    ]);
    if (log) await keepMeasured(queries, organisation, log);
  });
}

async function recordsOf(year: SyntheticYear, people: YearPeople, now: number): Promise<YearRecord[]> {
  const reviews = year.reviews.filter(({ signed_at }) => signed_at < now);
  const queries = year.queries.filter((query) => isShown(query, now));
  // Charts reach a coder some days after the patient has left.
  const received = new Map(year.charts.map(({ number, received_at }) => [number, received_at ?? now]));
  const times = (number: string) => ({ served: received.get(number)! - 2 * dayLength, now });
  const made = await Promise.all([
    ...reviews.map((review) => reviewRecords(review, people, times(review.number))),
    ...queries.map((query) => queryRecords(query, people.reviewer, times(query.number), queryDigest)),
  ]);
  return made.flat().sort((a, b) => a.at - b.at);
}

/** Of a record that is there only what is new is said. */
function changesOf(records: readonly YearRecord[], device: string, now: number): Change[] {
  const seen = new Set<string>();
  let stamp: string | undefined;
  return records.flatMap(({ kind, id, fields, at }) => {
    if (kind === 'encounter' && seen.has(id)) return [];
    seen.add(id);
    stamp = nextStamp(at, device, stamp);
    return [{ id: timedId(now, systemRandom), kind, record: id, fields, seen: {}, device, stamp }];
  });
}
