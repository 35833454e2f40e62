// Seventh characters of fractures, for every phase and opening, where a category takes all and where it takes few.

import { expect, test } from 'vitest';
import { characterFor, isOpen, phaseOf } from '../../../lib/rules/fracture.ts';

const phases = ['active', 'routine', 'delayed', 'nonunion', 'malunion', 'sequela'] as const;
const openings = ['closed', 'open-1-2', 'open-3'] as const;
const row = (taken: string) =>
  phases.map((phase) => openings.map((opening) => characterFor(phase, opening, [...taken])).join(''));

test('a category that takes all sixteen', () => {
  expect(row('ABCDEFGHJKMNPQRS')).toEqual(['ABC', 'DEF', 'GHJ', 'KMN', 'PQR', 'SSS']);
});

test('a category with one character for open, and one for each way of healing', () => {
  expect(row('ABDGKPS')).toEqual(['ABB', 'DDD', 'GGG', 'KKK', 'PPP', 'SSS']);
});

test('each character has its phase, and says whether the fracture is open', () => {
  expect([...'ACDFGJKNPRS'].map(phaseOf)).toEqual([
    ...['active', 'active', 'routine', 'routine', 'delayed', 'delayed'],
    ...['nonunion', 'nonunion', 'malunion', 'malunion', 'sequela'],
  ]);
  expect(phaseOf('X')).toBeNull();
  expect([...'ABCDEFGHJKMNPQRS'].filter(isOpen).join('')).toBe('BCEFHJMNQR');
});
