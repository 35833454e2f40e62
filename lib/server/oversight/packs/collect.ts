// What goes into a pack beside its figures: denials, what the vendor reported, and what is due.

import { sameName } from '../../../model/folded-name.ts';
import type { TermMeasure } from '../../../model/oversight/contract.ts';
import type {
  Measured,
  MeasuredRow,
  MeasureId,
  Period,
  ScorecardMade,
} from '../../../model/oversight/measure.ts';
import type { PackContent, PackDue } from '../../../model/oversight/pack.ts';
import { instructionsDue, registersDue } from '../../../oversight/clocks/due/of-vendors.ts';
import type { Calendar } from '../../../queries/business-hours.ts';
import { changeRegister } from '../../../review/payers/change-register.ts';
import type { Queries } from '../../database/database.ts';
import { dayIn } from '../../organisation-zone.ts';
import { readInstructions } from '../../read-instructions.ts';
import { type Registered, readRegister } from './registers.ts';

export interface Asked {
  organisation: string;
  vendor: string;
  period: Period;
  calendar: Calendar;
  now: number;
}

/** Names under which charts and files have the vendor. */
export const namesOf = (vendor: string, registered: readonly Registered<'vendor'>[]): string[] => {
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
  const reports = (await readRegister(queries, organisation, 'vendor-report')).filter(
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
  const read = <K extends Parameters<typeof readRegister>[2]>(kind: K) =>
    readRegister(queries, organisation, kind);
  const registers = {
    vendors: await read('vendor'),
    agreements: await read('vendor-agreement'),
    contracts: await read('vendor-contract'),
    coders: await read('coder'),
    tasks: await read('oversight-task'),
  };
  const asked = { now, calendar };
  const instructions = changeRegister(await readInstructions(queries, organisation), now).flatMap(
    (change) => {
      const awaited = change.awaited.filter((one) => names.some((name) => sameName(name, one)));
      return awaited.length === 0 ? [] : [{ ...change, awaited }];
    },
  );
  const items = [...registersDue(registers, asked), ...instructionsDue(instructions, asked)].filter(
    ({ vendor }) => vendor !== null && names.some((name) => sameName(name, vendor)),
  );
  return [
    ...(await denialsDue(queries, organisation, names, dayIn(calendar.zone, now))),
    ...items
      .filter(({ state, kind }) => state !== 'done' && kind !== 'overpayment')
      .sort((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER))
      .map(({ kind, title, dueAt, state }) => ({
        kind,
        title,
        due: dueAt === null ? null : dayIn(calendar.zone, dueAt - 1),
        late: state === 'late',
        count: 1,
      })),
  ].slice(0, 1000);
}

/** Denials that wait for the vendor's root cause, as one item. */
async function denialsDue(
  queries: Queries,
  organisation: string,
  names: readonly string[],
  today: string,
): Promise<PackDue[]> {
  const rows = await queries.query<{ vendor: string | null; cause_due_on: string | null }>(
    `select vendor, cause_due_on from denial where organisation = $1 and state = 'at-vendor'`,
    [organisation],
  );
  const own = rows.filter(({ vendor }) => vendor !== null && names.some((name) => sameName(name, vendor)));
  const days = own.flatMap(({ cause_due_on: day }) => (day === null ? [] : [day])).sort();
  const [due = null] = days;
  const late = due !== null && due < today;
  return own.length === 0
    ? []
    : [
        {
          kind: 'root-cause',
          title: 'Denials that await the vendor’s root cause',
          due,
          late,
          count: own.length,
        },
      ];
}
