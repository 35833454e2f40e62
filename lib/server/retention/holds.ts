// Legal holds: placed, released and kept for good.

import { timedId } from '../../model/ids.ts';
import type { HeldBy, RetentionAct } from '../../model/retention.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import { Refusal } from '../faults.ts';

export interface HoldRow {
  id: string;
  held: HeldBy;
  what: string;
  reason: string;
  placed_by: string;
  placed_at: number;
  released_by: string | null;
  released_at: number | null;
  release_reason: string | null;
}

/** All that ever were, those that stand first. */
export const listHolds = (queries: Queries, organisation: string): Promise<HoldRow[]> =>
  queries.query<HoldRow>(
    `select id, held, what, reason, placed_by, placed_at, released_by, released_at, release_reason
     from legal_hold where organisation = $1 order by released_at is not null, placed_at desc, id`,
    [organisation],
  );

export const stands = ({ released_at }: HoldRow): boolean => released_at === null;

type Placed = Extract<RetentionAct, { act: 'place-hold' }>;

/** The new hold's id. Throws a Refusal where it says nothing that could be kept. */
export async function placeHold(
  queries: Queries,
  { now, random }: Clockwork,
  { organisation, id: by }: { organisation: string; id: string },
  { held, what, reason }: Placed,
): Promise<string> {
  const about = held === 'everything' ? '' : what;
  if (held !== 'everything' && about === '') throw nothingHeld();
  if (held === 'person') {
    const known = await queries.query('select id from person where organisation = $1 and id = $2', [
      organisation,
      about,
    ]);
    if (known.length === 0) throw nothingHeld();
  }
  const id = timedId(now(), random);
  await queries.query(
    `insert into legal_hold (organisation, id, held, what, reason, placed_by, placed_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [organisation, id, held, about, reason, by, now()],
  );
  return id;
}

/** Throws a Refusal where it is not there or was released before. */
export async function releaseHold(
  queries: Queries,
  { now }: Clockwork,
  { organisation, id: by }: { organisation: string; id: string },
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const released = await queries.query(
    `update legal_hold set released_by = $3, released_at = $4, release_reason = $5
     where organisation = $1 and id = $2 and released_at is null returning id`,
    [organisation, id, by, now(), reason],
  );
  if (released.length === 0)
    throw new Refusal(
      404,
      'no-such-hold',
      'This hold is not there, or somebody has released it already.',
      'Nothing was changed.',
      'Look again.',
    );
}

const nothingHeld = () =>
  new Refusal(
    422,
    'nothing-held',
    'The hold does not say whose charts it keeps.',
    'Nothing is on hold by it.',
    'Give the number as the EHR shows it, or choose a person.',
  );
