// The records that a push touches or depends on, read in a few queries however many changes it has, and
// kept up to date in memory while the changes are applied one after the other.

import { canonicalJson } from '../model/canonical-json.ts';
import type { Change, RecordKind } from '../model/change.ts';
import { recordId } from '../model/ids.ts';
import { isLimited, type Limits } from '../model/limits.ts';
import { isOneOf } from '../model/one-of.ts';
import { instructionStepId, longestSteps, payerInstructionId } from '../model/payer-instruction.ts';
import { queryPolicyId } from '../model/query-policy.ts';
import { queryTemplateId } from '../model/query-template.ts';
import type { Fault } from '../model/result.ts';
import type { Standing } from '../review/refuse/standing.ts';
import { refuseOutside } from '../review/refuse-outside.ts';
import { gateKinds, gateRegister } from '../review/vendors/gate-register.ts';
import { openConflicts, type RecordState, recordValues, valuesAs } from '../sync/merge.ts';
import type { Queries } from './database/database.ts';
import { jsonList, jsonListOf } from './database/json-list.ts';
import { noteMoves, placeOf, standsForItself } from './places.ts';
import { readState } from './stored-state.ts';

export interface Records {
  find(kind: RecordKind, id: string): RecordState | undefined;
  /** What `refuseChange` needs to know of the records as they stand; what is outside of the limits is not there. */
  standing(change: Change): Standing;
  /** The fault where the change is to a record outside of the limits, before or after it. */
  refuseOutside(change: Change): Fault | null;
  /** Puts a record's new state; `position` is the change's. */
  set(state: RecordState, position: number): void;
  /** Writes what was set, in one statement. */
  save(): Promise<void>;
}

type Values = Record<string, unknown>;

/** Reads what `changes` need. @param limits of whoever sends them. */
export async function loadRecords(
  queries: Queries,
  organisation: string,
  changes: readonly Change[],
  limits?: Limits,
): Promise<Records> {
  const states = new Map<string, RecordState>();
  const positions = new Map<string, number>();
  const key = (kind: string, id: string) => `${kind}:${id}`;
  const keep = (rows: readonly { kind: RecordKind; id: string; state: string }[]) => {
    for (const row of rows) states.set(key(row.kind, row.id), readState(row.state));
  };
  // By kind and id, as the table is ordered: by the id alone all of the organisation's records would be gone through.
  const read = async (named: Iterable<readonly [RecordKind, string]>) => {
    const wanted = new Map([...named].map((one) => [key(...one), one] as const));
    if (wanted.size === 0) return;
    keep(
      await queries.query(
        `select r.kind, r.id, r.state from unnest($2::text[], $3::text[]) as asked (kind, id)
         join record r on r.organisation = $1 and r.kind = asked.kind and r.id = asked.id`,
        [organisation, [...wanted.values()].map(([kind]) => kind), [...wanted.values()].map(([, id]) => id)],
      ),
    );
  };
  const find = (kind: RecordKind, id: unknown) =>
    typeof id === 'string' ? states.get(key(kind, id)) : undefined;
  const kept = (kind: RecordKind, id: unknown): Values | undefined => {
    const state = find(kind, id);
    return state && recordValues(state);
  };
  const encounterOf = (change: Pick<Change, 'kind' | 'record'>, after: Values): Values | undefined =>
    change.kind === 'coder-gap'
      ? after
      : kept('encounter', change.kind === 'encounter' ? change.record : after.encounterId);
  const values = (kind: RecordKind, id: unknown): Values | undefined => {
    const state = find(kind, id);
    const record = state && recordValues(state);
    if (!record || !isLimited(limits)) return record;
    const encounter = encounterOf({ kind, record: state.id }, record);
    return refuseOutside(limits, kind, { before: encounter, after: encounter }) ? undefined : record;
  };

  const policy = ['query-policy', await queryPolicyId()] as const;
  await read([
    ...changes.flatMap((c) => [[c.kind, c.record] as const, ...parents(c.fields)]),
    ...(changes.some((c) => c.kind === 'query-step') ? [policy] : []),
  ]);
  // A later change to a verdict or finding does not name its parents; the record itself does.
  await read(
    changes
      .flatMap((c) => parents(kept(c.kind, c.record) ?? {}))
      .filter(([kind, id]) => !states.has(key(kind, id))),
  );
  const before = new Map(
    [...states.values()].filter((s) => s.kind === 'encounter').map((s) => [s.id, placeOf(s)]),
  );
  const sheetOf = (change: Change): unknown =>
    change.kind === 'worksheet'
      ? change.record
      : { ...values(change.kind, change.record), ...change.fields }.worksheetId;
  const signing = (c: Change) => c.kind === 'worksheet' && c.fields.status === 'signed';
  const stepping = (c: Change) => c.kind === 'review-step' || c.kind === 'education';
  const readAll = async (kinds: readonly RecordKind[], of: (change: Change) => boolean) => {
    const sheets = changes.filter(of).map(sheetOf).filter(isId);
    if (sheets.length === 0) return;
    keep(
      await queries.query(
        `select kind, id, state from record
         where organisation = $1 and kind = any($2::text[]) and worksheet_id = any($3::text[])`,
        [organisation, [...kinds], [...new Set(sheets)]],
      ),
    );
  };
  await readAll(['verdict', 'finding'], signing);
  await readAll(['verdict', 'finding', 'review-step'], stepping);
  // Of a query every step counts, and there are few in a chart: they are read by it.
  const ofQuery = (c: Change) => c.kind === 'query' || c.kind === 'query-step';
  const queryOf = (c: Change): unknown =>
    c.kind === 'query' ? c.record : { ...values(c.kind, c.record), ...c.fields }.queryId;
  const charts = changes
    .filter(ofQuery)
    .map((c) => ({ ...values(c.kind, c.record), ...c.fields }).encounterId)
    .filter(isId);
  if (charts.length > 0)
    keep(
      await queries.query(
        `select kind, id, state from record
         where organisation = $1 and kind in ('query-step', 'worksheet') and encounter_id = any($2::text[])`,
        [organisation, [...new Set(charts)]],
      ),
    );
  // Templates belong to no chart, and an organisation takes few steps on them.
  const byTemplates = (c: Change) => c.kind === 'query-step' || c.kind.startsWith('query-template');
  const ofTemplate = (c: Change) => ({ ...values(c.kind, c.record), ...c.fields });
  const templateIds = new Map<string, string>();
  for (const c of changes.filter((one) => one.kind === 'query-template-step')) {
    const { key: topic, version } = ofTemplate(c);
    templateIds.set(c.id, await queryTemplateId(String(topic), Number(version)));
  }
  await read([...templateIds.values()].map((id) => ['query-template', id] as const));
  if (changes.some(byTemplates))
    keep(
      await queries.query(
        `select kind, id, state from record where organisation = $1 and kind = 'query-template-step'`,
        [organisation],
      ),
    );
  // Of a payer instruction the version itself and every step before: what has a number has an id.
  const ofInstruction = (c: Change) => c.kind === 'payer-instruction' || c.kind === 'payer-instruction-step';
  const instructionIds = new Map<string, string>();
  const instructionSteps: (readonly [RecordKind, string])[] = [];
  for (const c of changes.filter(ofInstruction)) {
    const { key: of, version, number } = ofTemplate(c);
    instructionIds.set(c.id, await payerInstructionId(String(of), Number(version)));
    const last = c.kind === 'payer-instruction' ? 1 : Math.min(Number(number), longestSteps);
    for (let n = 1; n <= last; n += 1)
      instructionSteps.push([
        'payer-instruction-step',
        await instructionStepId(String(of), Number(version), n),
      ]);
  }
  await read([
    ...[...instructionIds.values()].map((id) => ['payer-instruction', id] as const),
    ...instructionSteps.filter(([kind, id]) => !states.has(key(kind, id))),
  ]);
  // Of vendors and their agreements all: an organisation has few, and a chart names its vendor by any of their names.
  const gated = (c: Change) => c.kind === 'worksheet' || c.kind === 'sample' || c.kind === 'review-step';
  if (changes.some(gated))
    keep(
      await queries.query(
        `select kind, id, state from record where organisation = $1 and kind = any($2::text[])`,
        [organisation, [...gateKinds]],
      ),
    );
  const inGate = (kind: string) => isOneOf(gateKinds, kind);
  const readGate = () =>
    gateRegister(
      [...states.values()]
        .filter((s) => inGate(s.kind))
        .map((s) => ({ kind: s.kind, id: s.id, values: recordValues(s) })),
    );
  let register: Standing['register'];
  const gateNow = () => {
    register ??= readGate();
    return register;
  };
  const inChart = <K extends RecordKind>(kind: K, change: Change) => {
    const chart = { ...values(change.kind, change.record), ...change.fields }.encounterId;
    return [...states.values()]
      .filter((s) => s.kind === kind && s.fields.encounterId?.value === chart)
      .map((s) => valuesAs(kind, s));
  };
  const inSheet = (kind: RecordKind, change: Change) => {
    const sheet = sheetOf(change);
    return [...states.values()]
      .filter((s) => s.kind === kind && s.fields.worksheetId?.value === sheet)
      .map((s) => ({ ...recordValues(s), id: s.id, conflicts: openConflicts(s) }));
  };

  return {
    find,
    standing(change) {
      const record = values(change.kind, change.record);
      const after: Values = { ...record, ...change.fields };
      return {
        record,
        encounter: values('encounter', change.kind === 'encounter' ? change.record : after.encounterId),
        worksheet: values('worksheet', after.worksheetId),
        verdict: values('verdict', after.verdictId),
        verdicts: signing(change) || stepping(change) ? inSheet('verdict', change) : [],
        findings: signing(change) || stepping(change) ? inSheet('finding', change) : [],
        steps: stepping(change) ? inSheet('review-step', change) : [],
        query: values('query', queryOf(change)),
        gap: change.kind === 'query' ? values('gap', after.gapId) : undefined,
        querySteps: ofQuery(change)
          ? inChart('query-step', change).filter((step) => step.queryId === queryOf(change))
          : [],
        queryPolicy: change.kind === 'query-step' ? kept(...policy) : undefined,
        template: values('query-template', templateIds.get(change.id)),
        templateSteps: byTemplates(change)
          ? [...states.values()].filter((s) => s.kind === 'query-template-step').map(recordValues)
          : [],
        instruction: values('payer-instruction', instructionIds.get(change.id)),
        instructionSteps: ofInstruction(change)
          ? [...states.values()].filter((s) => s.kind === 'payer-instruction-step').map(recordValues)
          : [],
        billedOn: ofQuery(change) ? inChart('worksheet', change).map(({ billedOn }) => billedOn) : [],
        ...(gated(change) && { register: gateNow() }),
      };
    },
    refuseOutside(change) {
      const encounter = encounterOf(change, { ...kept(change.kind, change.record), ...change.fields });
      const after = change.kind === 'encounter' ? { ...encounter, ...change.fields } : encounter;
      return refuseOutside(limits, change.kind, { before: encounter, after });
    },
    set(state, position) {
      states.set(key(state.kind, state.id), state);
      if (inGate(state.kind)) register = undefined;
      positions.set(key(state.kind, state.id), position);
    },
    async save() {
      const written = [...positions].map(([k, position]) => ({ state: states.get(k)!, position }));
      const moved = written.filter(({ state }) => state.kind === 'encounter');
      await noteMoves(
        queries,
        organisation,
        moved.map(({ state, position }) => ({
          encounter: state.id,
          position,
          before: before.get(state.id) ?? null,
          after: placeOf(state),
        })),
      );
      await saveRecords(queries, organisation, written);
    },
  };
}

/** The encounter, worksheet, verdict, query and gap that `fields` say a record belongs to; what is not an id is left out. */
const parents = (fields: Values): (readonly [RecordKind, string])[] =>
  (
    [
      ['encounter', fields.encounterId],
      ['worksheet', fields.worksheetId],
      ['verdict', fields.verdictId],
      ['query', fields.queryId],
      ['gap', fields.gapId],
    ] as const
  ).filter((named): named is [(typeof named)[0], string] => isId(named[1]));

const isId = (id: unknown): id is string => recordId.safeParse(id).success;

async function saveRecords(
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
