// How changes add up to a record, the same on every device and on the server: field by field, in the
// server's order. Ordinary fields: the later position stands. Clinical judgements: a value that another
// person, or the same one on another device, set without having seen the one that stands is kept beside it until
// a person chooses.

import { canonicalJson } from '../model/canonical-json.ts';
import type { Change, RecordKind, RecordOf } from '../model/change.ts';
import { eachOf } from '../model/each-of.ts';
import { registerKinds, startedTwice } from '../model/oversight/register-kinds.ts';
import { stampDevice } from '../model/stamp.ts';

export type FieldValue = Change['fields'][string];

export interface FieldVersion {
  value: FieldValue;
  /** Id of the change that set it. */
  change: string;
  author: string;
  stamp: string;
  /** Counts the values the field has taken, in the server's order: the highest is the newest. */
  turn: number;
  /** What stood side by side before this was chosen, the one in front first: taking the choice back needs them. */
  over?: FieldVersion[];
}

/** Who set a value and where: what one person writes on two devices is as unseen by the other as two people's. */
export type Writing = Pick<FieldVersion, 'author' | 'stamp'>;

export interface RecordState {
  kind: RecordKind;
  id: string;
  fields: Record<string, FieldVersion>;
  /** Judgements made elsewhere that stand beside the one in `fields`, oldest first. */
  beside: Record<string, FieldVersion[]>;
}

/** Whoever keeps a register writes over what stood; the log has both. */
const inRegisters = eachOf(registerKinds, (): readonly string[] => []);

const judgements: Record<RecordKind, readonly string[]> = {
  encounter: [],
  worksheet: [],
  verdict: ['disposition', 'auditor', 'position'],
  finding: [
    'category',
    'severity',
    'direction',
    'rootCause',
    'secondaryCause',
    'vendorSystem',
    'citation',
    'rationale',
    'evidence',
    'removed',
  ],
  'chart-fact': ['value'],
  // Of one's own two devices the later one dismisses or brings back.
  'check-decision': [],
  // Steps are never changed, and of two that are taken at once the server takes one.
  'review-step': [],
  education: [],
  gap: [],
  'coder-gap': [],
  // Only its author writes a draft, and what is sent names the very words that were looked at.
  query: [],
  'query-step': [],
  'query-policy': [],
  // Only its author writes a version, until something was decided of it.
  'query-template': [],
  'query-template-step': [],
  rationale: [],
  sample: [],
  'frame-part': [],
  // Two versions made apart never meet here: the server takes only a version that follows the standing one.
  'page-profile': [],
  'check-settings': [],
  'check-switch': [],
  // Only its author writes a version, until it is in force.
  'payer-instruction': [],
  'payer-instruction-step': [],
  'practice-set': [],
  'practice-result': [],
  ...inRegisters,
  'chart-read': [],
};

/** Fields of a finding that its verdict starts with the usual values. */
const startOfFinding = ['category', 'severity', 'direction', 'rootCause', 'rationale', 'evidence'];

const sameWriter = (a: Writing, b: Writing): boolean =>
  a.author === b.author && stampDevice(a.stamp) === stampDevice(b.stamp);

/**
 * The version `writer` must have seen to replace everything that stands in a field: the newest made elsewhere,
 * or where there is none the writer's own. Changes from elsewhere arrive in the server's order, so who has
 * seen that one has seen all before it; the writer's own says nothing of what was written elsewhere meanwhile.
 */
export function latestVersion(
  state: RecordState | undefined,
  field: string,
  writer: Writing,
): FieldVersion | undefined {
  const standing = own(state?.fields, field);
  if (!standing || !state) return undefined;
  const others = [standing, ...(own(state.beside, field) ?? [])].filter((v) => !sameWriter(v, writer));
  return (
    others.reduce<FieldVersion | undefined>((a, b) => (a && a.turn > b.turn ? a : b), undefined) ?? standing
  );
}

/**
 * The version that a change must name as seen to take back `writer`'s choice in a field; undefined where there is
 * none, or where something was written since.
 */
export function beforeChoice(
  state: RecordState | undefined,
  field: string,
  writer: Writing,
): FieldVersion | undefined {
  const standing = own(state?.fields, field);
  const alone = !own(state?.beside, field)?.length;
  return standing && alone && sameWriter(standing, writer) ? standing.over?.[0] : undefined;
}

/**
 * Values that a record starts with and nobody has decided: what a page did not show of an encounter, the
 * usual values of a finding, a worksheet's beginning, a profile that is in use, a task of the calendar. A second device that has not heard of the record yet
 * starts it again with them.
 */
function isOnlyAStart(kind: RecordKind, field: string, value: FieldValue): boolean {
  // Everything a browser sets without knowing that the task is there is its start; what is done with it has seen it.
  if (startedTwice.has(kind)) return true;
  if (kind === 'finding') return startOfFinding.includes(field);
  if (kind === 'worksheet' && ['drg', 'discharge', 'billedOn'].includes(field)) return false;
  if (kind === 'worksheet') return field === 'signedAt' ? value === null : value !== 'signed';
  if (kind === 'page-profile') return field === 'off' && value === null;
  return kind === 'encounter' && value === null;
}

/** Such a value of a finding, while it stands: it gives way to what somebody decides, seen or not. */
const isStandingStart = (kind: RecordKind, field: string, { turn }: FieldVersion): boolean =>
  turn === 1 && kind === 'finding' && startOfFinding.includes(field);

/**
 * `state` with `change` by `author` added; undefined makes a new record. Pure: the input is not touched.
 * Changes must come in the server's order; a client adds its own unsent ones after those.
 */
export function applyChange(
  state: RecordState | undefined,
  change: Pick<Change, 'id' | 'kind' | 'record' | 'fields' | 'seen' | 'stamp'>,
  author: string,
): RecordState {
  const { kind, stamp } = change;
  const writer = { author, stamp };
  const next: RecordState = {
    kind,
    id: change.record,
    fields: { ...state?.fields },
    beside: { ...state?.beside },
  };
  for (const [field, value] of Object.entries(change.fields)) {
    const standing = own(next.fields, field);
    // Most changes: nothing stands that it could meet.
    if (!standing) {
      next.fields[field] = { value, change: change.id, author, stamp, turn: 1 };
      continue;
    }
    const beside = own(next.beside, field) ?? [];
    const seen = own(change.seen, field);
    const mine = sameWriter(standing, writer);
    if (seen === undefined && isOnlyAStart(kind, field, value)) continue;
    const front = beforeChoice(next, field, writer);
    if (front && front.change === seen) {
      // What the choice was made between stands again.
      next.fields[field] = front;
      next.beside[field] = standing.over?.slice(1) ?? [];
      continue;
    }
    const all = [standing, ...beside];
    const turn = 1 + Math.max(0, ...all.map((v) => v.turn));
    const version: FieldVersion = { value, change: change.id, author, stamp, turn };
    const latest = latestVersion(next, field, writer);
    const replaces =
      !latest ||
      sameWriter(latest, writer) ||
      latest.change === seen ||
      !judgements[kind].includes(field) ||
      isStandingStart(kind, field, latest);
    if (replaces && beside.length > 0) version.over = all.map(({ over, ...v }) => v);
    if (replaces || mine) next.fields[field] = version;
    if (replaces) delete next.beside[field];
    else if (!mine) next.beside[field] = [...beside.filter((o) => !sameWriter(o, writer)), version];
  }
  return next;
}

/** A field called `constructor` must not find what every object has. */
const own = <T>(values: Record<string, T> | undefined, field: string): T | undefined =>
  values && Object.hasOwn(values, field) ? values[field] : undefined;

/** The plain values of a record, as its schema in lib/model describes them. */
export function recordValues({ fields }: RecordState): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of Object.keys(fields)) values[field] = fields[field]!.value;
  return values;
}

/** Those of a record whose kind is known. Fields can be missing while only part of its changes has arrived. */
export function valuesAs<K extends RecordKind>(kind: K, state: RecordState): Partial<RecordOf<K>> {
  if (state.kind !== kind) throw new TypeError(`${state.kind}, read as ${kind}`);
  // Whoever takes a change into a record holds it against the schema of its kind first.
  return recordValues(state) as Partial<RecordOf<K>>;
}

/**
 * Fields on which different judgements stand side by side. Equal ones need no choice, and whether a finding stands
 * goes with its verdict.
 */
export const openConflicts = (state: RecordState): string[] =>
  Object.entries(state.beside).flatMap(([field, beside]) => {
    const front = canonicalJson(state.fields[field]?.value);
    return field !== 'removed' && beside.some((v) => canonicalJson(v.value) !== front) ? [field] : [];
  });
