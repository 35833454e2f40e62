// The save state in one line: what is most pressing comes first.

import { expect, it } from 'vitest';
import { saveWords } from '../../../components/session/save-words.ts';
import { fail } from '../../../lib/model/result.ts';
import type { SyncOutcome, SyncStatus } from '../../../lib/store/sync-status.ts';

const fault = fail('client-too-old', 'Too old.', 'Saved here.', 'Update the extension.').error;
const outcome = (state: SyncOutcome['state']): SyncOutcome => ({ state, since: 0, at: 0, fault });
const status = (more: Partial<SyncStatus>): SyncStatus => ({
  outcome: null,
  waiting: 0,
  refused: [],
  progress: null,
  ...more,
});
const progress = { doing: 'sending', done: 1_200, of: 10_000 } as const;

it.each<[string, Partial<SyncStatus>]>([
  ['Saved', {}],
  ['2 to send', { waiting: 2 }],
  ['Sending 1,200 of 10,000', { waiting: 8_800, progress }],
  ['Sending 1,200 of 10,000', { waiting: 8_800, progress, outcome: outcome('offline') }],
  ['Fetching 0 of 31,000', { progress: { doing: 'fetching', done: 0, of: 31_000 } }],
  ['Paused, 8800 to send', { waiting: 8_800, outcome: outcome('paused') }],
  ['Saved here, sending failed, 2 to send', { waiting: 2, outcome: outcome('failed') }],
  ['Saved here, signed out', { outcome: outcome('signed-out') }],
])('says “%s”', (text, more) => {
  expect(saveWords(status(more), true).text).toBe(text);
});
