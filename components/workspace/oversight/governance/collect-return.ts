// Everything of a vendor gathered into one ZIP: what this browser’s store has, then the backend’s tables page by page. CSV and
// JSON of a table grow at once; the second waits packed until the first is whole.

import { isKeyOf } from '../../../../lib/model/keys-of.ts';
import {
  type DataReturnAsked,
  type DataReturnPage,
  type ReturnedTable,
  returnedTable,
} from '../../../../lib/model/oversight/data-return.ts';
import { registerWords } from '../../../../lib/model/oversight/register-kinds.ts';
import { fail, ok, type Result } from '../../../../lib/model/result.ts';
import { type IndexTable, indexPage, shownRows } from '../../../../lib/reports/data-return/index-page.ts';
import {
  type ReturnedRows,
  recordsTable,
  rowsAsCsv,
  rowsAsJson,
} from '../../../../lib/reports/data-return/returned-table.ts';
import type { Database } from '../../../../lib/store/database.ts';
import { recordsOfVendor } from '../../../../lib/store/views/of-vendor.ts';
import { type ZipWriter, zipWriter } from './zip-stream.ts';

const tableWords: Record<ReturnedTable, string> = {
  coded_chart: 'Charts as the vendor coded them. Moments are milliseconds since 1970.',
  chart_code: 'Codes of those charts.',
  claim: 'Claims made of them. Amounts are cents.',
  claim_line: 'Lines of those claims. Amounts are cents.',
  denial: 'Denied claims and lines, and where each stands. Amounts are cents.',
  denial_step: 'What was done about each denial.',
};

const notIn = [
  'Cases of overpayment: they are compliance’s own, and privileged.',
  'Charts of other vendors, and charts of which nobody has said who coded them.',
  'Who opened which chart: the trail of access is taken out as a report of its own.',
];

export interface ReturnOf {
  vendorId: string;
  /** The vendor’s names, the usual one first. */
  names: string[];
  /** As `2026-11-30`. */
  today: string;
}

type Told = (done: number, of: number) => void;
/** Asks the backend for a page. */
export type AskForPage = (asked: DataReturnAsked) => Promise<Result<DataReturnPage>>;

/** Faults: the backend’s own, `offline`, and `cancelled`. */
export async function collectReturn(
  db: Database,
  of: ReturnOf,
  ask: AskForPage,
  signal: AbortSignal,
  tell: Told,
): Promise<Result<Blob>> {
  const zip = zipWriter();
  const tables: IndexTable[] = [];
  for (const [kind, records] of await recordsOfVendor(db, of.vendorId, of.names)) {
    const words = isKeyOf(registerWords, kind) ? registerWords[kind].many : kind.replaceAll('-', ' ');
    const table = recordsTable(`records/${kind}`, `Records of oversight and review: ${words}.`, records);
    write(zip, table);
    tables.push(indexed(table, table.rows.length));
  }
  let done = 0;
  for (const table of returnedTable.options) {
    const taken = await takeTable(zip, table, of, ask, signal, (rows, total) =>
      tell(done + rows, done + total),
    );
    if (!taken.ok) return taken;
    tables.push(taken.value);
    done += taken.value.count;
  }
  const index = zip.begin('index.html');
  index.add(indexPage(of.names[0] ?? '', of.today, tables, notIn));
  index.end();
  return ok(zip.finish());
}

function write(zip: ZipWriter, table: ReturnedRows): void {
  const asCsv = zip.begin(`csv/${table.name}.csv`);
  asCsv.add(rowsAsCsv(table));
  asCsv.end();
  const asJson = zip.begin(`json/${table.name}.jsonl`);
  asJson.add(rowsAsJson(table));
  asJson.end();
}

const indexed = ({ name, says, columns, rows }: ReturnedRows, count: number): IndexTable => ({
  name,
  says,
  columns,
  first: rows.slice(0, shownRows),
  count,
});

async function takeTable(
  zip: ZipWriter,
  table: ReturnedTable,
  { names }: ReturnOf,
  ask: AskForPage,
  signal: AbortSignal,
  tell: Told,
): Promise<Result<IndexTable>> {
  const name = `operations/${table}`;
  const asCsv = zip.begin(`csv/${name}.csv`);
  const asJson = zip.begin(`json/${name}.jsonl`);
  let found: IndexTable = { name, says: tableWords[table], columns: [], first: [], count: 0 };
  let total = 0;
  for (let after: (string | number)[] | null = null, first = true; first || after; first = false) {
    const page: Result<DataReturnPage> = await ask({ vendor: names, table, after });
    if (!page.ok) return page;
    if (signal.aborted) return cancelled;
    const { columns, rows } = page.value;
    total = page.value.total ?? total;
    asCsv.add(rowsAsCsv({ columns, rows }, first));
    asJson.add(rowsAsJson({ columns, rows }));
    found = {
      ...found,
      columns: first ? columns : found.columns,
      first: first ? rows.slice(0, shownRows) : found.first,
      count: found.count + rows.length,
    };
    tell(found.count, total);
    after = page.value.after;
  }
  asCsv.end();
  asJson.end();
  return ok(found);
}

const cancelled = fail(
  'cancelled',
  'Taking out the data was cancelled.',
  'No file was made.',
  'Begin again when it suits.',
);
