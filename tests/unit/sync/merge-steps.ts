// Changes to one field of one record, as short to write as they are to read, and what they add up to.

import type { Change, RecordKind } from '../../../lib/model/change.ts';
import { applyChange, type FieldVersion, type RecordState } from '../../../lib/sync/merge.ts';

export type Step = Pick<Change, 'id' | 'kind' | 'record' | 'fields' | 'seen' | 'stamp'> & { author: string };

export const step = (
  author: string,
  id: string,
  value: string | null,
  seen?: string,
  field = 'disposition',
  kind: RecordKind = 'verdict',
): Step => ({
  id,
  kind,
  record: 'r',
  fields: { [field]: value },
  seen: seen ? { [field]: seen } : {},
  stamp: `stamp of ${id}`,
  author,
});

/** The same person at another device. */
export const at = (device: string, s: Step): Step => ({ ...s, stamp: `0000000000000-0000-${device}` });

/** Somebody at the device that `step` is made on. */
export const writer = (author: string) => ({ author, stamp: '' });

export const fold = (steps: readonly Step[], from?: RecordState): RecordState =>
  steps.reduce<RecordState | undefined>((state, s) => applyChange(state, s, s.author), from)!;

/** Everything that stands in a field: ids of the changes, the one in front first. */
export const standing = (state: RecordState, field = 'disposition'): string[] =>
  [state.fields[field], ...(state.beside[field] ?? [])].map((v) => (v as FieldVersion).change);
