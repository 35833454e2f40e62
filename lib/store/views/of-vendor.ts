// Everything that this browser's store has of one vendor: its charts with all that was recorded on them, and its registers.

import { type RecordKind, recordKind } from '../../model/change.ts';
import { foldedName } from '../../model/folded-name.ts';
import type { JsonValue } from '../../model/json-value.ts';
import { registerKinds } from '../../model/oversight/register-kinds.ts';
import { ofCharts } from '../../review/refuse-outside.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { allRecords } from '../records.ts';

export type RecordRow = { id: string } & Record<string, JsonValue>;

/** Cases of overpayment are compliance's, and privileged: they go along with nobody. */
const kept: readonly RecordKind[] = ['overpayment-case'];

/**
 * Records by kind, withdrawn ones too.
 * @param vendorId of the vendor in the registers.
 * @param names every name that charts have for it.
 */
export async function recordsOfVendor(
  db: Database,
  vendorId: string,
  names: readonly string[],
): Promise<Map<RecordKind, RecordRow[]>> {
  const folded = new Set(names.map(foldedName));
  const all = (await allRecords(db)).map(({ view }) => ({
    kind: view.kind,
    row: Object.assign(recordValues(view), { id: view.id }),
  }));
  const isNamed = (name: unknown) => typeof name === 'string' && folded.has(foldedName(name));
  const charts = new Set(
    all.filter(({ kind, row }) => kind === 'encounter' && isNamed(row.vendor)).map(({ row }) => row.id),
  );
  const registers: readonly RecordKind[] = registerKinds;
  const isOf = (kind: RecordKind, row: RecordRow): boolean => {
    if (kept.includes(kind)) return false;
    if (kind === 'vendor' || kind === 'encounter')
      return kind === 'vendor' ? row.id === vendorId : charts.has(row.id);
    if (registers.includes(kind)) return row.vendorId === vendorId;
    if (kind === 'payer-instruction-step') return isNamed(row.vendor);
    if (!ofCharts.includes(kind)) return false;
    return kind === 'coder-gap' ? isNamed(row.vendor) : charts.has(String(row.encounterId));
  };
  const found = new Map<RecordKind, RecordRow[]>();
  for (const { kind, row } of all) {
    if (!isOf(kind, row)) continue;
    const rows = found.get(kind);
    if (rows) rows.push(row);
    else found.set(kind, [row]);
  }
  return new Map(recordKind.options.flatMap((kind) => (found.has(kind) ? [[kind, found.get(kind)!]] : [])));
}
