// Makes a pack and keeps it: everything is read in one transaction, frozen, and never changed.

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../model/canonical-json.ts';
import { foldedName } from '../../../model/folded-name.ts';
import { timedId } from '../../../model/ids.ts';
import type { Period } from '../../../model/oversight/measure.ts';
import { type PackContent, type PackKind, packContent } from '../../../model/oversight/pack.ts';
import { missingMeasures } from '../../../oversight/packs/missing-measures.ts';
import { trendPeriod } from '../../../oversight/packs/pack-periods.ts';
import type { Clockwork } from '../../clockwork.ts';
import type { Queries } from '../../database/database.ts';
import { calendarOf } from '../../organisation-zone.ts';
import { organisationName } from '../../people.ts';
import { readRegisters } from '../registers.ts';
import { type Asked, collectDenials, collectDue, collectReported, namesOf } from './collect.ts';
import type { FiguresSource } from './figures-source.ts';

interface Wanted {
  organisation: string;
  kind: PackKind;
  vendor: string;
  period: Period;
  /** Null: the calendar makes it. */
  by: { id: string; name: string } | null;
}

/** What a pack made by the calendar says of who made it. */
const byCalendar = 'by the calendar';

/** Inside the organisation's transaction. */
export async function packContentOf(
  queries: Queries,
  source: FiguresSource,
  { organisation, kind, vendor, period, by }: Wanted,
  now: number,
): Promise<PackContent> {
  const calendar = await calendarOf(queries, organisation);
  const { vendor: vendors } = await readRegisters(queries, organisation, ['vendor']);
  const names = namesOf(vendor, vendors);
  const ids = vendors.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  const score = (over: Period, grouped: 'specialty' | 'coder' | null, and: 'coder' | null = null) =>
    source.makeScorecard(
      queries,
      organisation,
      { period: over, filters: { vendor: names[0] ?? vendor }, by: grouped, and },
      undefined,
      now,
    );
  const figures = await score(period, 'specialty', 'coder');
  const { groups: coders } = await score(period, 'coder');
  const { months: trend } = await score(trendPeriod(period), null);
  const asked: Asked = { organisation, vendor, period, calendar, now };
  return packContent.parse({
    kind,
    organisation: (await organisationName(queries, organisation)).slice(0, 200),
    vendor: names[0] ?? vendor,
    period,
    madeBy: by?.name ?? byCalendar,
    madeAt: now,
    zone: calendar.zone,
    figures,
    coders,
    trend,
    denials: await collectDenials(queries, asked, names),
    reported: await collectReported(queries, asked, ids, figures, coders),
    due: await collectDue(queries, asked, names),
    definitions: source.definitions,
    missing: missingMeasures(figures.all),
  });
}

/** The new pack's id; null where the calendar has made it already. Inside the organisation's transaction. */
export async function makePack(
  queries: Queries,
  { now, random }: Clockwork,
  source: FiguresSource,
  wanted: Wanted,
): Promise<string | null> {
  const at = now();
  const content = await packContentOf(queries, source, wanted, at);
  const text = canonicalJson(content);
  const id = timedId(at, random);
  const { kind, vendor, period } = content;
  const kept = await queries.query(
    `insert into pack (organisation, id, kind, vendor, vendor_folded, period_from, period_to, made_by, made_at,
       digest, missing, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id`,
    [
      wanted.organisation,
      id,
      kind,
      vendor,
      foldedName(vendor),
      period.from,
      period.to,
      wanted.by?.id ?? null,
      at,
      createHash('sha256').update(text).digest('hex'),
      canonicalJson(content.missing),
      text,
    ],
  );
  return kept.length === 1 ? id : null;
}
