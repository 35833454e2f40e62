// In which chart's block a record is: a change of a finding names the finding only. Kept in a few long rows, since a
// row or an index entry for each record would cost more than the record. A row is never changed, only replaced by a
// longer one, so a page reads each but once.

import { toBase64url } from '../model/base64url.ts';
import { systemRandom } from '../model/ids.ts';
import type { Database, PlacesRow } from './database.ts';

/** What a page has read so far. It may know more than is true: whoever asks looks whether the record is there. */
interface Known {
  rows: Map<string, PlacesRow>;
  charts: Map<string, string | string[]>;
}

const knownOf = new WeakMap<Database, Known>();

/** Rows of fewer records are put together whenever some are added. */
const short = 256;

/** Enough of a record's key: where two have the same, both places are told. */
const nameOf = (key: string): string => key.slice(-17);

/** Tells the blocks that may hold the record of a key. Must run in a transaction over `places`. */
export async function readPlaces(db: Database): Promise<(key: string) => readonly string[]> {
  const { charts } = await knownPlaces(db);
  return (key) => [charts.get(nameOf(key)) ?? []].flat();
}

/** Notes in which blocks records are from now on. Must run in a transaction that writes `places`. */
export async function addPlaces(db: Database, added: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const known = await knownPlaces(db);
  const row: PlacesRow = { id: toBase64url(systemRandom(9)), records: 0, charts: [] };
  for (const [chart, keys] of added) {
    const names = keys.map(nameOf).join();
    row.charts.push([chart, names]);
    row.records += keys.length;
    learn(known, chart, names);
  }
  const replaced: string[] = [];
  // Shortest first: rows double, so that each record's place is written again a few times only.
  for (const other of [...known.rows.values()].sort((a, b) => a.records - b.records)) {
    if (other.records > Math.max(row.records, short)) break;
    row.charts = row.charts.concat(other.charts);
    row.records += other.records;
    replaced.push(other.id);
  }
  await db.places.add(row);
  await db.places.bulkDelete(replaced);
  known.rows.set(row.id, row);
}

async function knownPlaces(db: Database): Promise<Known> {
  const known = knownOf.get(db) ?? { rows: new Map(), charts: new Map() };
  knownOf.set(db, known);
  const ids = new Set(await db.places.toCollection().primaryKeys());
  for (const id of known.rows.keys()) if (!ids.has(id)) known.rows.delete(id);
  const unread = [...ids].filter((id) => !known.rows.has(id));
  for (const row of unread.length > 0 ? await db.places.bulkGet(unread) : []) {
    if (!row) continue;
    for (const chart of row.charts) learn(known, ...chart);
    known.rows.set(row.id, row);
  }
  return known;
}

function learn({ charts }: Known, chart: string, names: string): void {
  for (const name of names.split(',')) {
    const before = charts.get(name);
    if (before === undefined) charts.set(name, chart);
    else if (![before].flat().includes(chart)) charts.set(name, [before, chart].flat());
  }
}
