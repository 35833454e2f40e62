// What goes into a pack beside its figures: denials, what the vendor reported, and what is due.

import { sameName } from '../../../model/folded-name.ts';
import type { TermMeasure } from '../../../model/oversight/contract.ts';
import type { DueKind } from '../../../model/oversight/due-item.ts';
import type {
  Measured,
  MeasuredRow,
  MeasureId,
  Period,
  ScorecardMade,
} from '../../../model/oversight/measure.ts';
import type { PackContent, PackDue } from '../../../model/oversight/pack.ts';
import type { DueAsked } from '../../../oversight/clocks/due/make-item.ts';
import { reportsDue } from '../../../oversight/clocks/due/of-reports.ts';
import { instructionsDue, registersDue } from '../../../oversight/clocks/due/of-vendors.ts';
import { type Calendar, dateIn } from '../../../queries/business-hours.ts';
import { changeRegister } from '../../../review/payers/change-register.ts';
import type { Queries } from '../../database/database.ts';
import { readInstructions } from '../../read-instructions.ts';
import { listReviews } from '../../vendor-pages/reviews.ts';
import { whatIsDue } from '../due.ts';
import { type Registers, readRegisters } from '../registers.ts';

export interface Asked {
  organisation: string;
  vendor: string;
  period: Period;
  calendar: Calendar;
  now: number;
}

/** Names under which charts and files have the vendor. */
export const namesOf = (vendor: string, registered: Registers<'vendor'>['vendor']): string[] => {
  const own = registered.find(({ name, alsoNamed }) =>
    [name, ...alsoNamed].some((one) => sameName(one, vendor)),
  );
  return own ? [own.name, ...own.alsoNamed] : [vendor];
};

/** Denials of the period by cause and reason, those that cost most first. */
export async function collectDenials(
  queries: Queries,
  { organisation, period }: Asked,
  names: readonly string[],
): Promise<PackContent['denials']> {
  const rows = await queries.query<{
    vendor: string | null;
    attributed: string;
    group_code: string;
    carc: string;
    count: number;
    cents: number;
    open: number;
  }>(
    `select vendor, attributed, group_code, carc, count(*) as count, sum(amount)::bigint as cents,
       count(*) filter (where state not in ('closed', 'reversed')) as open
     from denial where organisation = $1 and denied_on >= $2 and denied_on <= $3 group by 1, 2, 3, 4`,
    [organisation, period.from, period.to],
  );
  const own = rows.filter(({ vendor }) => vendor !== null && names.some((name) => sameName(name, vendor)));
  const merged = Map.groupBy(
    own,
    ({ attributed, group_code, carc }) => `${attributed} ${group_code} ${carc}`,
  );
  return [...merged.values()]
    .map((same) => {
      // A group has at least the row that made it.
      const [{ attributed, group_code: group, carc }] = same as [(typeof same)[number]];
      const sum = (of: 'count' | 'cents' | 'open') => same.reduce((all, row) => all + Number(row[of]), 0);
      return { attributed, group, carc, count: sum('count'), cents: sum('cents'), open: sum('open') };
    })
    .sort((a, b) => b.cents - a.cents || a.carc.localeCompare(b.carc))
    .slice(0, 1000);
}

const measureOf: Record<TermMeasure, MeasureId> = {
  accuracy: 'accuracy',
  turnaround: 'turnaround',
  'denial-rate': 'coding-denial-rate',
  'clean-claim-rate': 'clean-claim-rate',
  'query-response': 'query-response',
  rework: 'rework',
  turnover: 'turnover',
};

const figureIn = (row: MeasuredRow | undefined, measure: MeasureId): Measured | undefined =>
  row?.figures.find((one) => one.measure === measure);

/** The vendor's own figures for just this period, beside what was measured of the same. */
export async function collectReported(
  queries: Queries,
  { organisation, period }: Asked,
  vendorIds: readonly string[],
  figures: ScorecardMade,
  coders: readonly MeasuredRow[],
): Promise<PackContent['reported']> {
  const kept = await readRegisters(queries, organisation, ['vendor-report']);
  const reports = kept['vendor-report'].filter(
    ({ vendorId, from, to }) => vendorIds.includes(vendorId) && from === period.from && to === period.to,
  );
  const named = (rows: readonly MeasuredRow[], name: string | null) =>
    rows.find((row) => row.name !== null && name !== null && sameName(row.name, name));
  return reports
    .flatMap(({ figures: own }) => own)
    .map(({ measure, specialty, coder, value, method }) => {
      const inner = figures.inner.find(
        ({ name }) => name !== null && specialty !== null && sameName(name, specialty),
      );
      const row =
        specialty && coder
          ? named(inner?.rows ?? [], coder)
          : coder
            ? named(coders, coder)
            : specialty
              ? named(figures.groups, specialty)
              : figures.all;
      const id = measureOf[measure];
      const whole = figureIn(figures.all, id);
      return {
        measure: id,
        specialty,
        coder,
        reported: value,
        method,
        measured: figureIn(row, id)?.value ?? null,
        unit: whole?.unit ?? ('share' as const),
      };
    })
    .slice(0, 1000);
}

/** What is due about the vendor, without the number of any chart. Overpayments are compliance's own. */
export async function collectDue(
  queries: Queries,
  { organisation, calendar, now }: Asked,
  names: readonly string[],
): Promise<PackDue[]> {
  const kept = await readRegisters(queries, organisation, [
    'vendor',
    'vendor-agreement',
    'vendor-contract',
    'coder',
    'oversight-task',
    'vendor-report',
  ]);
  const registers = {
    vendors: kept.vendor,
    agreements: kept['vendor-agreement'],
    contracts: kept['vendor-contract'],
    coders: kept.coder,
    tasks: kept['oversight-task'],
  };
  const asked = { now, calendar };
  const instructions = changeRegister(await readInstructions(queries, organisation), now).flatMap(
    (change) => {
      const awaited = change.awaited.filter((one) => names.some((name) => sameName(name, one)));
      return awaited.length === 0 ? [] : [{ ...change, awaited }];
    },
  );
  const items = [
    ...registersDue(registers, asked),
    ...reportsDue({ ...registers, reports: kept['vendor-report'] }, asked),
    ...instructionsDue(instructions, asked),
  ].filter(({ vendor }) => vendor !== null && names.some((name) => sameName(name, vendor)));
  return [
    ...(await manyDue(queries, organisation, names, asked)),
    ...items
      .filter(({ state, kind }) => state !== 'done' && kind !== 'overpayment')
      .sort((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER))
      .map(({ kind, title, dueAt, state }) => ({
        kind,
        title,
        due: dueAt === null ? null : dateIn(dueAt - 1, calendar.zone),
        late: state === 'late',
        count: 1,
      })),
  ].slice(0, 1000);
}

const manyTitles: Partial<Record<DueKind, string>> = {
  'chart-turnaround': 'Charts that are being coded',
  'root-cause': 'Denials that await the vendor’s root cause',
  rework: 'Denials that are worked on',
  rebuttal: 'Released reviews that await the vendor’s answer',
};

/** What is due of charts and denials, told by how many: their numbers stay out. */
async function manyDue(
  queries: Queries,
  organisation: string,
  names: readonly string[],
  { now, calendar }: DueAsked,
): Promise<PackDue[]> {
  const limits = { facilities: [], vendors: [...names] };
  const { items, counts } = await whatIsDue(queries, { organisation, limits }, now);
  const reviews = (await listReviews(queries, { organisation, limits })).filter(
    ({ life }) => life.state === 'released',
  );
  const late = reviews.filter(({ life }) => life.dueAt !== null && life.dueAt <= now).length;
  const due = [
    ...items.map(({ kind, dueAt }) => ({ kind, dueAt })),
    ...reviews.map(({ life }) => ({ kind: 'rebuttal' as const, dueAt: life.dueAt })),
  ];
  const all = [...counts, { kind: 'rebuttal' as const, late, all: reviews.length }];
  return all
    .filter(({ all: count }) => count > 0)
    .map(({ kind, all: count, late: n }) => {
      const days = due.flatMap((one) => (one.kind === kind && one.dueAt !== null ? [one.dueAt] : []));
      const first = days.length === 0 ? null : dateIn(Math.min(...days) - 1, calendar.zone);
      const title = `${manyTitles[kind] ?? kind}${n > 0 ? `, ${n} of them late` : ''}`;
      return { kind, title, due: first, late: n > 0, count };
    });
}
