// Which fields are judgements, and which values are only a start: the two tables of the merge, told again by hand.

import { describe, expect, test } from 'vitest';
import { type RecordKind, recordKind } from '../../../lib/model/change.ts';
import { latestVersion, openConflicts } from '../../../lib/sync/merge.ts';
import { fold, standing, step, writer } from './merge-steps.ts';

const judged: Partial<Record<RecordKind, string[]>> = {
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
};
const fields = [...new Set([...Object.values(judged).flat(), 'note', 'status', 'title'])];

test.each(recordKind.options)(
  'of %s, judgements of two people stand beside each other and nothing else does',
  (kind) => {
    // Written twice before: no usual value that would give way.
    const apart = (field: string) =>
      fold([
        step('ann', 'a1', 'x', undefined, field, kind),
        step('ann', 'a2', 'y', 'a1', field, kind),
        step('bob', 'b1', 'z', 'unheard-of', field, kind),
      ]);
    const beside = fields.filter((field) => standing(apart(field), field).length === 2);
    expect(beside).toEqual(judged[kind] ?? []);
  },
);

describe('a second device that starts a record again', () => {
  /** Whether what stood is left alone, though the second device has not seen it. */
  const leaves = (kind: RecordKind, field: string, value: string | null): boolean => {
    const before = [
      step('ann', 'a1', 'x', undefined, field, kind),
      step('ann', 'a2', 'y', 'a1', field, kind),
    ];
    return standing(fold([...before, step('ann', 'b1', value, undefined, field, kind)]), field)[0] === 'a2';
  };

  test('takes away nothing that an encounter says, and says what it lacked', () => {
    expect(leaves('encounter', 'coder', null)).toBe(true);
    expect(leaves('encounter', 'coder', 'T. Alvarez')).toBe(false);
    // Decided in a worksheet; of an encounter it is what a page did not show.
    expect(leaves('encounter', 'billedOn', null)).toBe(true);
  });

  test('unsigns no worksheet, and signs one', () => {
    expect(leaves('worksheet', 'status', 'draft')).toBe(true);
    expect(leaves('worksheet', 'status', 'signed')).toBe(false);
    expect(leaves('worksheet', 'signedAt', null)).toBe(true);
    expect(leaves('worksheet', 'signedAt', '1')).toBe(false);
  });

  test.each(['drg', 'discharge', 'billedOn'])(
    'writes a worksheet’s %s, which nothing starts with',
    (field) => {
      expect(leaves('worksheet', field, null)).toBe(false);
    },
  );

  test('keeps a profile that was switched off', () => {
    expect(leaves('page-profile', 'off', null)).toBe(true);
    expect(leaves('page-profile', 'off', 'why')).toBe(false);
    expect(leaves('page-profile', 'name', null)).toBe(false);
  });

  test('of a task of the calendar changes nothing, and of a vendor what it says', () => {
    expect(leaves('oversight-task', 'title', 'Monthly review')).toBe(true);
    expect(leaves('vendor', 'title', 'Meridian')).toBe(false);
  });

  test.each(['category', 'severity', 'direction', 'rootCause', 'rationale', 'evidence'])(
    'leaves a finding’s %s, which its verdict starts',
    (field) => expect(leaves('finding', field, 'usual')).toBe(true),
  );

  test('writes what no verdict starts', () => {
    expect(leaves('finding', 'citation', 'I.B.4')).toBe(false);
    expect(leaves('verdict', 'category', null)).toBe(false);
  });
});

test('the newest version made elsewhere is the one to have seen, in front or beside', () => {
  const both = [step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')];
  expect(latestVersion(fold(both), 'disposition', writer('cay'))?.change).toBe('b1');
  const again = fold([...both, step('ann', 'a2', 'add', 'a1')]);
  expect(latestVersion(again, 'disposition', writer('cay'))?.change).toBe('a2');
  expect(latestVersion(again, 'nothing', writer('cay'))).toBeUndefined();
});

test('a value that replaced another without a choice has nothing to be taken back to', () => {
  const state = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete', 'a1')]);
  expect(state.fields.disposition).not.toHaveProperty('over');
  const beside = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')]);
  expect(beside.beside.disposition?.[0]).not.toHaveProperty('over');
});

test('whether a finding stands is no conflict of its own; one different judgement among equal ones is', () => {
  const removed = fold([
    step('ann', 'a1', 'no', undefined, 'removed', 'finding'),
    step('bob', 'b1', 'yes', undefined, 'removed', 'finding'),
  ]);
  expect(removed.beside.removed).toHaveLength(1);
  expect(openConflicts(removed)).toEqual([]);
  const three = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'agree'), step('cay', 'c1', 'delete')]);
  expect(openConflicts(three)).toEqual(['disposition']);
});
