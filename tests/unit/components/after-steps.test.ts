// A list of denials that was asked for before a step, and told after it, takes nothing of the step back.

import { expect, test } from 'vitest';
import { afterSteps } from '../../../components/workspace/oversight/denials/after-steps.ts';
import { denialOf } from '../../fixtures/oversight/denials.ts';

const before = denialOf({ id: 'a', steps: 1, dueOn: '2026-12-01' });
const after = denialOf({ id: 'a', steps: 2, dueOn: '2099-01-05' });

test('what a step has made of a denial stands against an older answer, and gives way to a newer one', () => {
  const { newest, note } = afterSteps();
  expect(newest(before)).toBe(before);
  note(after);
  expect(newest(before)).toBe(after);
  const later = denialOf({ id: 'a', steps: 3, dueOn: '2099-02-01' });
  expect(newest(later)).toBe(later);
  const other = denialOf({ id: 'b', steps: 1 });
  expect(newest(other)).toBe(other);
});
