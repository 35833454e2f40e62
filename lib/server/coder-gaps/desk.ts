// Takes in the gaps that vendors' coders noted: from a coder's own account, or from a reviewer on behalf of a vendor. All
// of what is handed in is kept, or nothing; what was handed in before is kept once.

import { asFields } from '../../model/as-fields.ts';
import { dayAt } from '../../model/calendar-day.ts';
import type { Change } from '../../model/change.ts';
import { type CoderGap, type CoderGapAct, coderGapId, type NotedGap } from '../../model/coder-gap.ts';
import { sameName } from '../../model/folded-name.ts';
import { timedId } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import { nextStamp } from '../../model/stamp.ts';
import { lockLog, pushWithin } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import { Refusal } from '../faults.ts';
import { requireBaa } from '../oversight/baa.ts';
import { coderUnnamed, noEmployer, otherVendor, vendorUnnamed } from './desk-faults.ts';

/** In the place of a browser of the extension. */
const device = 'desk';

type HandedIn = Extract<CoderGapAct, { act: 'note' | 'check' }>;

/**
 * Keeps what is not there already, or only says what is. Inside the organisation's transaction. Throws a Refusal.
 * @returns which of them were there, by their place from 0, and how many were kept.
 */
export async function handIn(
  queries: Queries,
  clockwork: Clockwork,
  person: Person,
  { act, vendor, gaps }: HandedIn,
): Promise<{ known: number[]; taken: number }> {
  const from = vendorOf(person, vendor);
  await requireBaa(queries, person.organisation, from, dayAt(clockwork.now()));
  // Two who hand in the same at once wait for each other.
  await lockLog(queries, person.organisation);
  const coderOf = await codersOf(queries, person, from);
  const all = await Promise.all(
    gaps.map(async (gap) => {
      const by = { vendor: from, ...coderOf(gap) };
      return { gap, by, id: await coderGapId(person.organisation, by, gap) };
    }),
  );
  const there = await findThere(
    queries,
    person.organisation,
    all.map(({ id }) => id),
  );
  const fresh: typeof all = [];
  const known = all.flatMap((one, place) => {
    if (there.has(one.id)) return [place];
    there.add(one.id);
    fresh.push(one);
    return [];
  });
  if (act === 'check' || fresh.length === 0) return { known, taken: 0 };
  const at = clockwork.now();
  let stamp: string | undefined;
  const changes = fresh.map(({ id, gap: { coder: _, ...said }, by }): Change => {
    const record: CoderGap = {
      ...said,
      ...by,
      raisedBy: person.id,
      raisedAt: at,
      state: 'open',
      closedWith: '',
    };
    stamp = nextStamp(at, device, stamp);
    const fields = asFields(record);
    return {
      id: timedId(at, clockwork.random),
      kind: 'coder-gap',
      record: id,
      fields,
      seen: {},
      device,
      stamp,
    };
  });
  const { outcomes } = await pushWithin(queries, { ...person, desk: true }, changes, at);
  for (const one of outcomes)
    if (one.outcome === 'refused') {
      const { code, happened, action } = one.fault;
      throw new Refusal(422, code, happened, 'None of the gaps was kept.', action);
    }
  return { known, taken: fresh.length };
}

/** Whose coders. A coder's account speaks for its own employer alone. */
function vendorOf({ role, employer }: Person, asked: string | null): string {
  if (role !== 'vendor-coder') {
    if (asked === null) throw vendorUnnamed();
    return asked;
  }
  if (!employer) throw noEmployer();
  if (asked !== null && !sameName(asked, employer)) throw otherVendor();
  return employer;
}

type Coder = Pick<CoderGap, 'coder' | 'coderId'>;

/** Who noted it. Where a reviewer names a coder with an account of their own, it is as if they had noted it there. */
async function codersOf(queries: Queries, person: Person, vendor: string): Promise<(gap: NotedGap) => Coder> {
  if (person.role === 'vendor-coder') return () => ({ coder: person.name, coderId: person.id });
  const accounts = await queries.query<{ id: string; name: string; employer: string | null }>(
    `select id, name, employer from person where organisation = $1 and role = 'vendor-coder'`,
    [person.organisation],
  );
  const own = accounts.filter(({ employer }) => employer !== null && sameName(employer, vendor));
  return ({ coder }) => {
    if (coder === undefined) throw coderUnnamed();
    const named = own.filter(({ name }) => sameName(name, coder));
    return { coder, coderId: named.length === 1 ? named[0]!.id : null };
  };
}

async function findThere(
  queries: Queries,
  organisation: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await queries.query<{ id: string }>(
    `select id from record where organisation = $1 and kind = 'coder-gap' and id = any($2::text[])`,
    [organisation, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
