// Education items of a vendor's coders, and that one was read.

import type { Education } from '../../model/education.ts';
import type { Fault } from '../../model/result.ts';
import { lockLog } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import { readRecords } from '../stored-state.ts';
import { notePage, type Request } from './note-page.ts';
import { ownCharts } from './reviews.ts';
import { takeOwn } from './take-own.ts';
import type { Visit } from './visits.ts';

export interface OwnItem extends Partial<Education> {
  id: string;
  /** Of the chart. */
  number: string;
}

/** What awaits a word first, by its day. */
export async function ownEducation(queries: Queries, visit: Visit): Promise<OwnItem[]> {
  const charts = await ownCharts(queries, visit);
  const items = (
    await readRecords(queries, visit.organisation, 'education', 'encounter_id', [...charts])
  ).filter(({ removed }) => removed !== true);
  const encounters = await readRecords(
    queries,
    visit.organisation,
    'encounter',
    'id',
    items.map((item) => item.encounterId ?? ''),
  );
  const numbers = new Map(encounters.map(({ id, number }) => [id, number ?? '']));
  return items
    .map((item) => ({ ...item, number: numbers.get(item.encounterId ?? '') ?? '' }))
    .sort(
      (a, b) =>
        Number(a.acknowledged !== null) - Number(b.acknowledged !== null) || (a.dueAt ?? 0) - (b.dueAt ?? 0),
    );
}

/** Notes that it was read. Null: there is none such of this vendor. */
export async function acknowledgeItem(
  queries: Queries,
  clockwork: Clockwork,
  visit: Visit,
  request: Request,
  id: string,
): Promise<Fault | true | null> {
  await lockLog(queries, visit.organisation);
  const item = (await ownEducation(queries, visit)).find((one) => one.id === id);
  if (!item) return null;
  if (item.acknowledged) return true;
  const acknowledged = { by: visit.person.name, at: clockwork.now() };
  const fault = await takeOwn(queries, clockwork, visit, 'education', id, { acknowledged });
  if (fault) return fault;
  await notePage(queries, visit, request, 'education-read', [item.encounterId ?? '']);
  return true;
}
