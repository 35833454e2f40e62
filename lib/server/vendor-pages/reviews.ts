// Reviews of a vendor's charts that were released to it, and no other.

import type { Encounter } from '../../model/encounter.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import { isReleased, type ToldReview, toldToVendor } from '../../review/told-to-vendor.ts';
import { type Life, lifeOf } from '../../review/worksheet-life.ts';
import { encountersWithin } from '../changes/readable.ts';
import type { Queries } from '../database/database.ts';
import { readRecords } from '../stored-state.ts';
import type { Visit } from './visits.ts';

/** One in the list. */
export interface ListedReview {
  worksheetId: string;
  encounterId: string;
  encounter: Partial<Encounter>;
  worksheet: Partial<Worksheet>;
  life: Life;
  releasedAt: number;
}

/** Whose charts: a vendor's, by limits. */
type Scope = Pick<Visit, 'organisation' | 'limits'>;

/** Ids of the vendor's charts. */
export const ownCharts = (queries: Queries, { organisation, limits }: Scope): Promise<Set<string>> =>
  encountersWithin(queries, { organisation, limits });

/** Every released review, what awaits an answer first, then the latest released. */
export async function listReviews(queries: Queries, visit: Scope): Promise<ListedReview[]> {
  const { organisation } = visit;
  const charts = [...(await ownCharts(queries, visit))];
  // A released review has a step of that name; whether it stands is then told by the record itself.
  const released = await queries.query<{ worksheet_id: string }>(
    `select distinct worksheet_id from record where organisation = $1 and kind = 'review-step'
       and encounter_id = any($2::text[]) and strpos(state, '"release"') > 0 and worksheet_id is not null`,
    [organisation, charts],
  );
  const ids = released.map((row) => row.worksheet_id);
  const worksheets = await readRecords(queries, organisation, 'worksheet', 'id', ids);
  const steps = await readRecords(queries, organisation, 'review-step', 'worksheet_id', ids);
  const encounters = await readRecords(
    queries,
    organisation,
    'encounter',
    'id',
    worksheets.map((w) => w.encounterId ?? ''),
  );
  const encounterOf = new Map(encounters.map((one) => [one.id, one]));
  const stepsOf = Map.groupBy(steps, (step) => step.worksheetId);
  const own = new Set(charts);
  return worksheets
    .flatMap((worksheet): ListedReview[] => {
      const life = lifeOf(worksheet, stepsOf.get(worksheet.id) ?? []);
      const encounterId = worksheet.encounterId ?? '';
      const encounter = encounterOf.get(encounterId);
      if (!encounter || !own.has(encounterId) || !isReleased(life)) return [];
      const releasedAt = life.steps.find(({ step }) => step === 'release')?.at ?? 0;
      return [{ worksheetId: worksheet.id, encounterId, encounter, worksheet, life, releasedAt }];
    })
    .sort((a, b) => rank(a) - rank(b) || due(a) - due(b) || b.releasedAt - a.releasedAt);
}

/** What the vendor can do something about comes first. */
const rank = ({ life }: ListedReview): number =>
  life.state === 'released' ? 0 : life.state === 'reconsidered' ? 1 : 2;
const due = ({ life }: ListedReview): number => life.dueAt ?? 0;

export interface OneReview {
  worksheetId: string;
  encounterId: string;
  told: ToldReview;
  life: Life;
}

/** Null where there is none, it is another vendor's, or it was not released: which of these is not told. */
export async function oneReview(queries: Queries, visit: Scope, id: string): Promise<OneReview | null> {
  const { organisation } = visit;
  const [worksheet] = await readRecords(queries, organisation, 'worksheet', 'id', [id]);
  const encounterId = worksheet?.encounterId ?? '';
  if (!worksheet || !(await ownCharts(queries, visit)).has(encounterId)) return null;
  const [encounter] = await readRecords(queries, organisation, 'encounter', 'id', [encounterId]);
  const of = [id];
  const [verdicts, findings, steps] = [
    await readRecords(queries, organisation, 'verdict', 'worksheet_id', of),
    await readRecords(queries, organisation, 'finding', 'worksheet_id', of),
    await readRecords(queries, organisation, 'review-step', 'worksheet_id', of),
  ];
  const life = lifeOf(worksheet, steps);
  const told = toldToVendor({ encounter: encounter ?? {}, worksheet, verdicts, findings, life });
  return told && { worksheetId: id, encounterId, told, life };
}
