// What must hold of a backend's log, whatever happened: positions without gaps, each change once, records that are
// what it adds up to, the rules of who may write what, and no judgement replaced by someone who had not seen it.

import assert from 'node:assert/strict';
import { canonicalJson } from '../../lib/model/canonical-json.ts';
import type { LoggedChange, RecordKind } from '../../lib/model/change.ts';
import { recordKey } from '../../lib/store/database.ts';
import { applyChange, openConflicts, type RecordState } from '../../lib/sync/merge.ts';
import type { World } from './backends.ts';
import { same } from './same.ts';

export type Records = ReadonlyMap<string, RecordState>;

/** The records that changes add up to, by `kind:id`. */
export function foldLog(log: readonly LoggedChange[]): Map<string, RecordState> {
  const folded = new Map<string, RecordState>();
  for (const c of log) {
    const key = recordKey(c.kind, c.record);
    folded.set(key, applyChange(folded.get(key), c, c.author));
  }
  return folded;
}

export async function expectGoodLog(log: readonly LoggedChange[], world: World): Promise<void> {
  assert.equal(await world.flaw(), null);
  same(
    log.map((c) => c.position),
    log.map((_, i) => i + 1),
    'positions',
  );
  assert.equal(new Set(log.map((c) => c.id)).size, log.length, 'a change is in the log twice');
  const folded = new Map<string, RecordState>();
  const signed = new Set<string>();
  for (const c of log) {
    const key = recordKey(c.kind, c.record);
    const before = folded.get(key);
    folded.set(key, applyChange(before, c, c.author));
    expectAllowed(c, before !== undefined, folded, signed);
  }
  same(await world.records(), folded, 'records of the backend');
  expectKeptVersions(log, folded);
}

const inWorksheet: readonly RecordKind[] = ['worksheet', 'verdict', 'finding'];

/** The rules, written out once more. */
function expectAllowed(change: LoggedChange, known: boolean, folded: Records, signed: Set<string>): void {
  const where = `position ${change.position} (${change.kind} by ${change.author})`;
  const value = (kind: RecordKind, id: string, field: string) =>
    folded.get(recordKey(kind, id))?.fields[field]?.value;
  const isFirst = () => assert.equal(known, false, `${where} changes what never changes`);
  const byItsOwner = () =>
    assert.equal(value('rationale', change.record, 'owner'), change.author, `${where} is another’s`);
  if (change.kind === 'chart-read' || change.kind === 'review-step') isFirst();
  if (change.kind === 'rationale') byItsOwner();
  if (change.kind === 'page-profile') assert.equal(change.author, 'cleo', `${where} is an administrator’s`);
  if (change.kind === 'review-step')
    assert.ok(signed.has(String(change.fields.worksheetId)), `${where} is of a signed worksheet`);
  if (!inWorksheet.includes(change.kind)) return;
  // Its reviewer's alone, whole when signed, closed afterwards.
  const id =
    change.kind === 'worksheet' ? change.record : String(value(change.kind, change.record, 'worksheetId'));
  assert.equal(
    value('worksheet', id, 'reviewerId'),
    change.author,
    `${where} is in a worksheet of its author`,
  );
  assert.ok(!signed.has(id), `${where} is in a signed worksheet`);
  if (change.kind !== 'worksheet' || change.fields.status !== 'signed') return;
  signed.add(id);
  const verdicts = [...folded.values()].filter(
    (s) => s.kind === 'verdict' && s.fields.worksheetId?.value === id,
  );
  same(verdicts.flatMap(openConflicts), [], `${where} signs over no open choice`);
  const judged = verdicts.filter((s) => s.fields.disposition?.value).map((s) => s.fields.lineKey?.value);
  const delivered = value('worksheet', id, 'delivered') as { key: string }[];
  for (const { key } of delivered) assert.ok(judged.includes(key), `${where} signs ${key} unjudged`);
}

/** Fields that hold a person's judgement, written out once more. */
const judgements: Partial<Record<RecordKind, readonly string[]>> = {
  verdict: ['disposition', 'auditor', 'position'],
  finding: ['category', 'severity', 'direction', 'rootCause', 'rationale', 'evidence', 'removed'],
};

/**
 * Each judgement that was ever recorded stands in its field or beside it, or gave way to a later one of its own
 * author on the same device, or of someone who had seen it or a later one than it. What takes a choice back is no
 * judgement: it has the value of the one that stands again.
 */
export function expectKeptVersions(log: readonly LoggedChange[], records: Records): void {
  const positions = new Map(log.map((c) => [c.id, c.position]));
  for (const c of log)
    for (const field of judgements[c.kind] ?? []) {
      if (!(field in c.fields)) continue;
      const state = records.get(recordKey(c.kind, c.record));
      const kept = [state?.fields[field], ...(state?.beside[field] ?? [])].some((v) => v?.change === c.id);
      const gaveWay = log.some(
        (later) =>
          later.record === c.record &&
          later.position > c.position &&
          field in later.fields &&
          ((later.author === c.author && later.device === c.device) ||
            (positions.get(later.seen[field] ?? '') ?? 0) >= c.position),
      );
      const again = log.find(({ id }) => id === c.seen[field]);
      const takesBack =
        again !== undefined &&
        canonicalJson(again.fields[field]) === canonicalJson(c.fields[field]) &&
        log.some(
          (choice) =>
            choice.record === c.record &&
            choice.position < c.position &&
            choice.author === c.author &&
            choice.device === c.device &&
            field in choice.fields &&
            // A choice names the newest of what stood side by side; the one in front can be another.
            choice.position > again.position &&
            choice.seen[field] !== undefined,
        );
      // The usual values that a finding starts with are nobody's judgement.
      const onlyAStart = c.kind === 'finding' && field !== 'removed' && c.seen[field] === undefined;
      assert.ok(
        kept || gaveWay || takesBack || onlyAStart,
        `${field} of position ${c.position} is nowhere any more`,
      );
    }
}
