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
  verdict: ['disposition', 'auditor'],
  finding: ['category', 'severity', 'direction', 'rootCause', 'rationale', 'evidence', 'removed'],
};

/** The version a writer must have seen to replace everything that stands in a field. */
export const latestVersion = (state: RecordState | undefined, field: string): FieldVersion | undefined =>
  state?.beside[field]?.at(-1) ?? state?.fields[field];

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
    const version: FieldVersion = { value, change: change.id, author, stamp: change.stamp };
    const standing = next.fields[field];
    const latest = latestVersion(next, field);
    if (
      !standing ||
      !latest ||
      change.seen[field] === latest.change ||
      !judgements[change.kind].includes(field)
    ) {
      next.fields[field] = version;
      delete next.beside[field];
      continue;
    }
    const others = next.beside[field] ?? [];
    if (standing.author === author) next.fields[field] = version;
    else next.beside[field] = [...others.filter((o) => o.author !== author), version];
  }
  return next;
}

/** The plain values of a record, as its schema in lib/model describes them. */
export const recordValues = (state: RecordState): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(state.fields).map(([field, version]) => [field, version.value]));

/** Fields on which two people's judgements stand side by side. */
export const openConflicts = (state: RecordState): string[] => Object.keys(state.beside);
