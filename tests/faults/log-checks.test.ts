// The checks of a simulation's log find what they are for, and nothing where all is well.

import { expect, it } from 'vitest';
import type { LoggedChange } from '../../lib/model/change.ts';
import { expectKeptVersions, foldLog } from './log-checks.ts';

const verdictBy = (author: string, device: string, position: number, seen: string | null): LoggedChange => ({
  id: `change-${position}`,
  kind: 'verdict',
  record: 'verdict-1',
  fields: { disposition: position % 2 === 0 ? 'delete' : 'agree' },
  seen: seen ? { disposition: seen } : {},
  device,
  stamp: `000000000000${position}-0000-${device}`,
  author,
  position,
  receivedAt: 0,
});

const first = verdictBy('ada', 'office', 1, null);
const unseen = verdictBy('ada', 'home', 2, null);
const seen = verdictBy('ada', 'home', 2, 'change-1');

it('a judgement that nobody had seen and that stands nowhere any more is found', () => {
  const records = foldLog([first, unseen]);
  expect(() => expectKeptVersions([first, unseen], records)).not.toThrow();
  const [state] = records.values();
  const without = new Map([['verdict:verdict-1', { ...state!, beside: {} }]]);
  expect(() => expectKeptVersions([first, unseen], without)).toThrow('is nowhere any more');
});

it('one that was seen, or replaced on its own device, may go', () => {
  for (const later of [seen, verdictBy('ada', 'office', 2, null)])
    expect(() => expectKeptVersions([first, later], foldLog([first, later]))).not.toThrow();
});

it('what takes a choice back is no judgement, and another value in its place is', () => {
  const own = verdictBy('ada', 'home', 2, null);
  const choice = { ...verdictBy('ada', 'home', 3, 'change-1'), fields: { disposition: 'revise' } };
  const back = { ...verdictBy('ada', 'home', 4, 'change-1'), fields: first.fields };
  const log = [first, own, choice, back];
  const records = foldLog(log);
  expect(records.get('verdict:verdict-1')?.beside.disposition).toHaveLength(1);
  expect(() => expectKeptVersions(log, records)).not.toThrow();
  const other = [first, own, choice, { ...back, fields: own.fields }];
  expect(() => expectKeptVersions(other, records)).toThrow('position 4 is nowhere any more');
});
