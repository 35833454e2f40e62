// How changes add up to a record, the same on every device and on the server: field by field, in the
// server's order. Ordinary fields: the later position stands. Clinical judgements: a value that another
// person set without having seen the one that stands is kept beside it until a person chooses.

import type { Change, RecordKind } from '../model/change.ts';

export type FieldValue = Change['fields'][string];

export interface FieldVersion {
  value: FieldValue;
  /** Id of the change that set it. */
  change: string;
  author: string;
  stamp: string;
  /** Counts the values the field has taken, in the server's order: the highest is the newest. */
  turn: number;
}

export interface RecordState {
  kind: RecordKind;
  id: string;
  fields: Record<string, FieldVersion>;
  /** Judgements of other people that stand beside the one in `fields`, oldest first. */
  beside: Record<string, FieldVersion[]>;
}

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
  // Steps are never changed, and of two that are taken at once the server takes one.
  'review-step': [],
  education: [],
  rationale: [],
  sample: [],
  'frame-part': [],
  // Two versions made apart never meet here: the server takes only a version that follows the standing one.
  'page-profile': [],
  'chart-read': [],
};

/**
 * The version `author` must have seen to replace everything that stands in a field: the newest by someone
 * else, or where there is none the author's own. Changes of others arrive in the server's order, so who has
 * seen that one has seen all before it; the author's own says nothing of what others wrote meanwhile.
 */
export function latestVersion(
  state: RecordState | undefined,
  field: string,
  author: string,
): FieldVersion | undefined {
  const standing = own(state?.fields, field);
  if (!standing || !state) return undefined;
  const others = [standing, ...(own(state.beside, field) ?? [])].filter((v) => v.author !== author);
  return (
    others.reduce<FieldVersion | undefined>((a, b) => (a && a.turn > b.turn ? a : b), undefined) ?? standing
  );
}

/**
 * Values that a record starts with and nobody has decided: what a page did not show of an encounter, the
 * usual values of a finding, a worksheet's beginning, a profile that is in use. A second device that has not heard of the record yet
 * starts it again with them.
 */
function isOnlyAStart(kind: RecordKind, field: string, value: FieldValue): boolean {
  if (kind === 'finding') return field !== 'removed';
  if (kind === 'worksheet' && ['drg', 'discharge', 'billedOn'].includes(field)) return false;
  if (kind === 'worksheet') return field === 'signedAt' ? value === null : value !== 'signed';
  if (kind === 'page-profile') return field === 'off' && value === null;
  return kind === 'encounter' && value === null;
}

/**
 * `state` with `change` by `author` added; undefined makes a new record. Pure: the input is not touched.
 * Changes must come in the server's order; a client adds its own unsent ones after those.
 */
export function applyChange(
  state: RecordState | undefined,
  change: Pick<Change, 'id' | 'kind' | 'record' | 'fields' | 'seen' | 'stamp'>,
  author: string,
): RecordState {
  const next: RecordState = {
    kind: change.kind,
    id: change.record,
    fields: { ...state?.fields },
    beside: { ...state?.beside },
  };
  for (const [field, value] of Object.entries(change.fields)) {
    const standing = own(next.fields, field);
    const beside = own(next.beside, field) ?? [];
    const turn = 1 + Math.max(0, ...(standing ? [standing, ...beside] : []).map((v) => v.turn));
    const version: FieldVersion = { value, change: change.id, author, stamp: change.stamp, turn };
    const latest = latestVersion(next, field, author);
    const replaces =
      !latest ||
      latest.author === author ||
      latest.change === change.seen[field] ||
      !judgements[change.kind].includes(field);
    const mine = standing?.author === author;
    const unseen = standing !== undefined && change.seen[field] === undefined;
    if (unseen && (replaces || mine) && isOnlyAStart(change.kind, field, value)) continue;
    if (replaces || mine) next.fields[field] = version;
    if (replaces) delete next.beside[field];
    else if (!mine) next.beside[field] = [...beside.filter((o) => o.author !== author), version];
  }
  return next;
}

/** A field called `constructor` must not find what every object has. */
const own = <T>(values: Record<string, T> | undefined, field: string): T | undefined =>
  values && Object.hasOwn(values, field) ? values[field] : undefined;

/** The plain values of a record, as its schema in lib/model describes them. */
export const recordValues = (state: RecordState): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(state.fields).map(([field, version]) => [field, version.value]));

/** Fields on which two people's judgements stand side by side. */
export const openConflicts = (state: RecordState): string[] => Object.keys(state.beside);
