// Denials as files: the whole list, and the vendor's, which tells nothing of what the organisation does with them.

import { expect, test } from 'vitest';
import { denialsCsv, vendorListCsv } from '../../../lib/reports/denials-csv.ts';
import { denialOf } from '../../fixtures/oversight/denials.ts';

const denial = denialOf({
  number: '=E-1',
  state: 'rework',
  owner: 'p1',
  reworkOwner: 'Priya Raman, CPC',
  costBearer: 'client',
  compliance: 'open',
  hours: 1.5,
  causeDueOn: '2026-05-15',
});

test('the whole list has a line a denial, and no cell that a spreadsheet would compute', () => {
  const [head, line, end] = denialsCsv([denial], (id) => `Name of ${id}`).split('\r\n');
  expect(head?.split(',')).toHaveLength(28);
  expect(line).toContain(`"'=E-1","1","Medicare Part B"`);
  expect(line).toContain('"80.00"');
  expect(line).toContain('"Name of p1"');
  expect(line).toContain('"We do"');
  expect(end).toBe('');
});

test('the vendor’s list asks for the cause and holds nothing of owner, cost or compliance', () => {
  const text = vendorListCsv([denial]);
  expect(text).toContain('"Root cause (your answer)"');
  expect(text).toContain('"2026-05-15"');
  for (const ours of ['p1', 'We do', 'open', 'In rework']) expect(text).not.toContain(ours);
});
