// Records as a push leaves them, with what the database finds them by.

import { canonicalJson } from '../../model/canonical-json.ts';
import type { RecordKind } from '../../model/change.ts';
import type { RecordState } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { jsonList, jsonListOf } from '../database/json-list.ts';
import { placeOf, standsForItself } from './places.ts';

/** In one statement. */
export async function saveRecords(
  queries: Queries,
  organisation: string,
  written: readonly { state: RecordState; position: number }[],
): Promise<void> {
  if (written.length === 0) return;
  const own = (state: RecordState, kind: RecordKind, field: string) =>
    // Ids are texts by every schema.
    state.kind === kind ? state.id : ((state.fields[field]?.value as string | undefined) ?? null);
  await queries.query(
    `insert into record
       (organisation, kind, id, state, position, worksheet_id, encounter_id, facility, vendor)
     select $1, * from unnest($2::text[], $3::text[], ${jsonListOf(4)}, $5::bigint[], $6::text[], $7::text[], $8::text[],
       $9::text[])
     on conflict (organisation, kind, id) do update set state = excluded.state,
       position = excluded.position, worksheet_id = excluded.worksheet_id, encounter_id = excluded.encounter_id,
       facility = excluded.facility, vendor = excluded.vendor`,
    [
      organisation,
      written.map((w) => w.state.kind),
      written.map((w) => w.state.id),
      jsonList(written.map((w) => canonicalJson(w.state))),
      written.map((w) => w.position),
      written.map((w) => own(w.state, 'worksheet', 'worksheetId')),
      written.map((w) =>
        standsForItself(w.state.kind) ? w.state.id : own(w.state, 'encounter', 'encounterId'),
      ),
      written.map((w) => placeOf(w.state).facility),
      written.map((w) => placeOf(w.state).vendor),
    ],
  );
}
