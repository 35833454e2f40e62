// The entries of a report as the two chains have them.

import { type AccessQuery, type ReportedAccess, reportLimit } from '../../model/access-report.ts';
import type { RecordKind } from '../../model/change.ts';
import type { Queries } from '../database/database.ts';
import { erasedName } from '../retention/erased.ts';
import type { AccessRow } from './access-log.ts';

export type ReportRow = Omit<ReportedAccess, 'name' | 'chart'> & { encounter: string | null };

export type Span = AccessQuery & { organisation: string };

/** Enough to tell that there are more than a report shows. */
const most = reportLimit + 1;

// Found in the text: the database cannot read JSON in which a page put a control character.
const moment = `case when l.kind = 'chart-read' and not l.erased
  then least(substring(l.fields from '"at":([0-9]+)')::bigint, l.received_at) else l.received_at end`;

interface ChangeRow {
  kind: RecordKind;
  fields: string;
  author: string;
  received_at: number;
  erased: boolean;
  encounter_id: string | null;
}

/** Changes and charts opened; `charts` null: of all charts. */
export async function readChanges(
  queries: Queries,
  { organisation, person, from, until }: Span,
  charts: readonly string[] | null,
): Promise<ReportRow[]> {
  // What was opened offline counts from when it was opened, and may have arrived after the period.
  const rows = await queries.query<ChangeRow>(
    `select l.kind, l.fields, l.author, l.received_at, l.erased, r.encounter_id from change_log l
     left join record r on r.organisation = l.organisation and r.kind = l.kind and r.id = l.record
     where l.organisation = $1 and ($2 = '' or l.author = $2) and l.received_at >= $3
       and (l.received_at <= $4 or l.kind = 'chart-read') and ${moment} between $3 and $4
       and ($5 or r.encounter_id = any($6::text[]))
     order by l.position desc limit $7`,
    [organisation, person, from, until, charts === null, charts ?? [], most],
  );
  return rows.map(({ kind, fields, author, received_at, erased, encounter_id }): ReportRow => {
    const set: Record<string, unknown> = JSON.parse(fields);
    const opened = kind === 'chart-read';
    return {
      // By the reader's own clock, which may be ahead.
      at: opened && !erased ? Math.min(Number(set.at), received_at) : received_at,
      person: author,
      act: opened ? 'opened' : 'changed',
      encounter: encounter_id,
      kind: opened ? null : kind,
      fields: opened ? [] : Object.keys(set),
      detail: { ...(set.where && opened ? { where: `${set.where}` } : {}), ...(erased && { erased }) },
      address: '',
      device: '',
    };
  });
}

type Noted = Pick<AccessRow, 'at' | 'person' | 'act' | 'detail' | 'address' | 'device'>;

const accessRow = 'at, person, act, detail, address, device';

/**
 * What the backend gave out and was asked to do; of charts, the copies given of them, the reports made of them
 * and what was read of them by a provider's link or on a vendor's pages.
 * @param key of the names that reports call charts by.
 */
export async function readAccesses(
  queries: Queries,
  { organisation, person, from, until }: Span,
  charts: readonly string[] | null,
  key: string,
): Promise<ReportRow[]> {
  const asked = [organisation, person, from, until, most];
  const period = `organisation = $1 and ($2 = '' or person = $2) and at >= $3 and at <= $4`;
  if (!charts) {
    const rows = await queries.query<Noted>(
      `select ${accessRow} from access_log where ${period} and act <> 'anchor' order by position desc limit $5`,
      asked,
    );
    return rows.map((row) => reported(row, null));
  }
  const reports = await queries.query<Noted>(
    `select ${accessRow} from access_log where ${period} and act in ('report', 'query-link', 'query-fhir', 'vendor-page')
       and exists (select from unnest($6::text[]) as name where strpos(detail, name) > 0)
     order by position desc limit $5`,
    [...asked, charts.map((id) => erasedName(key, id))],
  );
  const ofCharts = reports.flatMap((row) => {
    const detail: { charts?: string } = JSON.parse(row.detail);
    const about = `${detail.charts}`.split(' ');
    return charts.filter((id) => about.includes(erasedName(key, id))).map((id) => reported(row, id));
  });
  const given: ReportRow[] = [];
  for (const chart of charts) {
    const rows = await queries.query<Noted>(
      `select ${accessRow} from access_log a where ${period} and act = 'pull'
         and (strpos(detail, $7) > 0 or (detail::json ->> 'reviews')::boolean and exists (
           select from record r join change_log l
             on l.organisation = r.organisation and l.record = r.id and l.kind = r.kind
           where r.organisation = $1 and r.encounter_id = $6 and r.kind <> 'chart-read'
             and l.position > (a.detail::json ->> 'from')::bigint
             and l.position <= (a.detail::json ->> 'to')::bigint))
       order by position desc limit $5`,
      [...asked, chart, erasedName(key, chart)],
    );
    given.push(...rows.map((row) => reported(row, chart)));
  }
  return [...ofCharts, ...given];
}

function reported({ act, detail, ...row }: Noted, encounter: string | null): ReportRow {
  // Anchors are left out by the queries: they are nobody's access.
  const named = act === 'pull' || act === 'anchor' ? 'copy-given' : act;
  return { ...row, act: named, encounter, kind: null, fields: [], detail: JSON.parse(detail) };
}
