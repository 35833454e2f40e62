// The position of a line among those of its code system.

import { expect, it } from 'vitest';
import type { CodeLine } from '../../../lib/model/code-line.ts';
import { withKeys } from '../../../lib/model/line-key.ts';
import { positionOf, positionsOf } from '../../../lib/model/line-position.ts';

const line = (system: CodeLine['system'], code: string, unreadable: string | null = null) => ({
  system,
  code,
  modifiers: [],
  units: null,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable,
});

it('counts each system by itself, as far as all rows could be read', () => {
  const lines = withKeys([
    line('ICD-10-CM', 'I10'),
    line('CPT', '99214'),
    line('ICD-10-CM', 'E78.5'),
    line(null, '', 'a row'),
    line('CPT', '93000'),
  ]);
  expect(positionsOf(lines)).toEqual([1, 1, 2, null, null]);
  expect(positionOf('ICD-10-CM E78.5 #1', lines)).toBe(2);
  expect(positionOf('CPT 93000 #1', lines)).toBeNull();
  expect(positionOf('CPT 11111 #1', lines)).toBeNull();
});
