// What is late in an organisation, by whose matter it is: the board of what is due, as the backend alone can put it together.
// What a vendor or provider is late with is the matter of whoever answers for the vendor, or asked.

import type { RecordKind, RecordOf } from '../../../model/change.ts';
import { foldedName } from '../../../model/folded-name.ts';
import { ruleInForce } from '../../../model/oversight/calendar-rule.ts';
import type { DueItem, DueKind } from '../../../model/oversight/due-item.ts';
import { educationDue, queriesDue, reviewsDue } from '../../../oversight/clocks/due/of-charts.ts';
import { reportsDue } from '../../../oversight/clocks/due/of-reports.ts';
import { instructionsDue, overpaymentsDue, registersDue } from '../../../oversight/clocks/due/of-vendors.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import { queryLife } from '../../../queries/query-life.ts';
import { changeRegister } from '../../../review/payers/change-register.ts';
import { valuesAs } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';
import { calendarOf } from '../../organisation-zone.ts';
import { readInstructions } from '../../read-instructions.ts';
import { readState } from '../../stored-state.ts';
import { listReviews } from '../../vendor-pages/reviews.ts';
import { operationsDue } from '../due.ts';
import { readRegisters } from '../registers.ts';

export type LateCounts = ReadonlyMap<DueKind, number>;

/** By person's id, how many of what kind are late. Inside the organisation's transaction. */
export async function lateByPerson(
  queries: Queries,
  organisation: string,
  now: number,
): Promise<ReadonlyMap<string, LateCounts>> {
  const calendar = await calendarOf(queries, organisation);
  const asked = { now, calendar };
  const kept = await readRegisters(queries, organisation, [
    'vendor',
    'vendor-agreement',
    'vendor-contract',
    'coder',
    'oversight-task',
    'vendor-report',
    'overpayment-case',
    'oversight-calendar',
  ]);
  const registers = {
    vendors: kept.vendor,
    agreements: kept['vendor-agreement'],
    contracts: kept['vendor-contract'],
    coders: kept.coder,
    tasks: kept['oversight-task'],
    reports: kept['vendor-report'],
  };
  const everything = { organisation, limits: { facilities: [], vendors: [] } };
  const reviews = await listReviews(queries, everything);
  const askers = await readAskers(queries, organisation);
  const items: DueItem[] = [
    ...(await operationsDue(queries, everything, asked)).items,
    ...registersDue(registers, asked),
    ...reportsDue(registers, asked),
    ...instructionsDue(changeRegister(await readInstructions(queries, organisation), now), asked),
    ...overpaymentsDue(
      kept['overpayment-case'],
      kept.vendor,
      dateIn(now, calendar.zone),
      asked,
      ruleInForce(kept['oversight-calendar']),
    ),
    ...reviewsDue(
      reviews.map(({ worksheetId, encounter, life }) => ({
        id: worksheetId,
        life,
        number: '',
        vendor: encounter.vendor ?? null,
      })),
      asked,
    ),
    ...queriesDue(askers, asked).map((item) => ({
      ...item,
      ownerId: askers.find(({ id }) => id === item.about)?.createdBy ?? null,
    })),
    ...educationDue(await readEducation(queries, organisation), asked, (topic) => topic),
  ];
  const answering = new Map(
    kept.vendor.flatMap(({ name, alsoNamed, owner }) =>
      [name, ...alsoNamed].map((one) => [foldedName(one), owner] as const),
    ),
  );
  const late = new Map<string, Map<DueKind, number>>();
  for (const { state, kind, ownerId, vendor } of items) {
    const whose = ownerId ?? (vendor === null ? undefined : answering.get(foldedName(vendor)));
    if (state !== 'late' || !whose) continue;
    const own = late.get(whose) ?? new Map<DueKind, number>();
    late.set(whose, own.set(kind, (own.get(kind) ?? 0) + 1));
  }
  return late;
}

const readValues = async <K extends RecordKind>(
  queries: Queries,
  organisation: string,
  kind: K,
): Promise<(Partial<RecordOf<K>> & { id: string })[]> => {
  const rows = await queries.query<{ id: string; state: string }>(
    'select id, state from record where organisation = $1 and kind = $2',
    [organisation, kind],
  );
  return rows.map(({ id, state }) => ({
    ...valuesAs(kind, readState(state)),
    id,
  }));
};

/** Queries with who asked: that a provider is late is their matter. */
async function readAskers(queries: Queries, organisation: string) {
  const steps = Map.groupBy(await readValues(queries, organisation, 'query-step'), (step) => step.queryId);
  return (await readValues(queries, organisation, 'query')).map(({ id, createdBy = '' }) => ({
    ...{ id, createdBy, title: '', recipient: '', number: '', vendor: null },
    life: queryLife(steps.get(id) ?? []),
  }));
}

/** What coders are to learn, with the vendor whose chart it came from. */
async function readEducation(queries: Queries, organisation: string) {
  const items = await readValues(queries, organisation, 'education');
  const rows = await queries.query<{ id: string; vendor: string | null }>(
    `select id, vendor from record where organisation = $1 and kind = 'encounter'
       and id in (select encounter_id from record where organisation = $1 and kind = 'education')`,
    [organisation],
  );
  const vendors = new Map(rows.map(({ id, vendor }) => [id, vendor]));
  return items.flatMap(({ id, encounterId, coder = null, topic, madeAt, dueAt, acknowledged = null }) =>
    topic === undefined || madeAt === undefined || dueAt === undefined
      ? []
      : [{ id, coder, topic, madeAt, dueAt, acknowledged, vendor: vendors.get(encounterId ?? '') ?? null }],
  );
}
