import { describe, expect, it } from 'vitest';
import { sameName } from '../../../lib/page/same-name.ts';

describe('one person, written in two ways', () => {
  it.each([
    ['Okafor, Walter', 'Walter Okafor'],
    ['OKAFOR, WALTER', 'Walter Okafor'],
    ['Okafor, Walter J.', 'Walter Okafor'],
    ['Walter James Okafor', 'Okafor, Walter J'],
    ['De La Cruz, Maria', 'Maria De La Cruz'],
    ["O'Neil-Smith, Ann", 'Ann O’Neil-Smith'.replace('’', "'")],
    ['José Núñez', 'NUNEZ, JOSE'],
    ['King, Martin Luther, Jr', 'Martin Luther King Jr.'],
    ['Mr. Robert "Bob" Smith', 'Smith, Robert'],
    ['Smith Jr, John', 'John Smith'],
    ['Cher', 'CHER'],
  ])('%s and %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ['Okafor, Walter', 'Delgado, Rosa'],
    ['Walter Okafor', 'Okafor Walter'],
    ['Walter J Okafor', 'Walter K Okafor'],
    ['Walter James Okafor', 'Walter John Okafor'],
    ['Walter Okafor', 'Wilma Okafor'],
    ['John Smith Jr', 'John Smith Sr'],
    ['Maria Cruz', 'Maria Santos'],
    ['Cher', 'Cher Smith'],
  ])('%s is not %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});
