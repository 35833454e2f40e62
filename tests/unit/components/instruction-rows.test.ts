// What the list of payer instructions shows of forty: by payer, code, state, kind and day of service.

import { expect, it } from 'vitest';
import {
  type InstructionFilter,
  noFilter,
  shownInstructions,
} from '../../../components/workspace/payers/instruction-rows.ts';
import { buildInstruction, fortyInstructions, seen } from '../../fixtures/payers/instructions.ts';

const all = fortyInstructions.map((words, n) =>
  seen(buildInstruction({ ...words, key: String(n).padStart(12, '0') })),
);
const shown = (parts: Partial<InstructionFilter>) => shownInstructions(all, { ...noFilter, ...parts });
const titles = (parts: Partial<InstructionFilter>) => [
  ...new Set(shown(parts).map(({ instruction }) => instruction.title)),
];

it('shows all where nothing is asked for', () => {
  expect(shown({})).toHaveLength(40);
});

it('finds by payer and plan, by title and by source', () => {
  expect(shown({ search: 'summit ppo' })).toHaveLength(8);
  expect(titles({ search: 'joint payment' })).toEqual(['Joint replacement as one payment']);
  expect(titles({ search: 'contract' })).toEqual(['Joint replacement as one payment']);
  expect(shown({ search: 'nobody' })).toEqual([]);
});

it('finds by a code within a range, and by one beneath a category', () => {
  expect(titles({ search: '97130' })).toEqual(['Therapy with an evaluation']);
  expect(titles({ search: 'medicare m17.11' })).toEqual(['Laterality is never unspecified']);
  expect(shown({ search: '97141' })).toEqual([]);
});

it('narrows by state, kind and day of service', () => {
  expect(shown({ state: 'TX' })).toHaveLength(8);
  expect(shown({ state: 'OH' })).toEqual([]);
  expect(titles({ kind: 'telehealth' })).toEqual(['Visits by video']);
  expect(shown({ date: '2025-12-31' })).toEqual([]);
  expect(shown({ date: '2026-06-01' })).toHaveLength(40);
  expect(titles({ date: '2027-01-01' })).not.toContain('Laterality is never unspecified');
});
