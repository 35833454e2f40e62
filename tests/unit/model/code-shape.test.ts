import { describe, expect, it } from 'vitest';
import type { CodeSystem } from '../../../lib/model/code-line.ts';
import { parseCode, systemByShape, typedCodes } from '../../../lib/model/code-shape.ts';

describe('the form of codes', () => {
  it.each<[CodeSystem, string, string]>([
    ['ICD-10-CM', 'I10', 'I10'],
    ['ICD-10-CM', 'e11.22', 'E11.22'],
    ['ICD-10-CM', 'E1122', 'E11.22'],
    ['ICD-10-CM', 'S52531A', 'S52.531A'],
    ['ICD-10-CM', 'C7A.00', 'C7A.00'],
    ['ICD-10-CM', 'U07.1', 'U07.1'],
    ['ICD-10-PCS', '0SR9019', '0SR9019'],
    ['CPT', ' 99214 ', '99214'],
    ['CPT', '0075t', '0075T'],
    ['CPT', '3008F', '3008F'],
    ['CPT', '0001U', '0001U'],
    ['HCPCS', 'J3301', 'J3301'],
  ])('%s %s', (system, text, code) => expect(parseCode(text, system)).toBe(code));

  it.each<[CodeSystem, string]>([
    ['ICD-10-CM', ''],
    ['ICD-10-CM', 'E11.'],
    ['ICD-10-CM', 'E1l.22'],
    ['ICD-10-CM', 'E11.22, I10'],
    ['ICD-10-CM', 'E11.22999'],
    ['ICD-10-CM', '99214'],
    ['ICD-10-PCS', '0SRO019'],
    ['ICD-10-PCS', '0SR901'],
    ['CPT', '9921'],
    ['CPT', '99214-25'],
    ['CPT', '9921O'],
    ['HCPCS', 'Z3301'],
    ['HCPCS', 'J330'],
  ])('%s is not %s', (system, text) => expect(parseCode(text, system)).toBeNull());

  it('tells systems apart by form only where one form fits', () => {
    expect(systemByShape('99214', ['CPT', 'HCPCS'])).toBe('CPT');
    expect(systemByShape('G0447', ['CPT', 'HCPCS'])).toBe('HCPCS');
    expect(systemByShape('E1122', ['ICD-10-CM', 'HCPCS'])).toBeNull();
    expect(systemByShape('E11.22', ['ICD-10-CM', 'HCPCS'])).toBe('ICD-10-CM');
  });
});

describe('a code that a person types', () => {
  it('is taken with or without its dot', () => {
    expect(typedCodes('z95.810', null)).toEqual([{ system: 'ICD-10-CM', code: 'Z95.810' }]);
    expect(typedCodes('Z95810', null)).toEqual([{ system: 'ICD-10-CM', code: 'Z95.810' }]);
    expect(typedCodes('N1831', null)).toEqual([{ system: 'ICD-10-CM', code: 'N18.31' }]);
    expect(typedCodes('S52531A', null)).toEqual([{ system: 'ICD-10-CM', code: 'S52.531A' }]);
  });
  it('is several codes where the form cannot tell, and one where the line can', () => {
    expect(typedCodes('E1122', null).map((typed) => typed.code)).toEqual(['E11.22', 'E1122']);
    expect(typedCodes('E1122', 'ICD-10-CM')).toEqual([{ system: 'ICD-10-CM', code: 'E11.22' }]);
    expect(typedCodes('E1122', 'HCPCS')).toEqual([{ system: 'HCPCS', code: 'E1122' }]);
  });
  it('may be of another system than the line when it does not fit that', () => {
    expect(typedCodes('99214', 'ICD-10-CM')).toEqual([{ system: 'CPT', code: '99214' }]);
  });
  it('is none without a form', () => {
    expect(typedCodes('heart failure', null)).toEqual([]);
    expect(typedCodes('', null)).toEqual([]);
  });
});
