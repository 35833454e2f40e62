// The words and forms that guessing goes by.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLike, wholeCode } from '../../../lib/page/guess/code-like.ts';
import {
  columnRole,
  meaningOf,
  nameWords,
  standing,
  systemsNamed,
  typeMap,
} from '../../../lib/page/guess/words.ts';

describe('column headings', () => {
  it.each([
    ['Code', 'code'],
    ['CPT/HCPCS', 'code'],
    ['ICD-10-CM', 'code'],
    ['Dx Code', 'code'],
    ['Mod', 'modifiers'],
    ['M1', 'modifiers'],
    ['Modifier 2', 'modifiers'],
    ['Qty', 'units'],
    ['Units of service', 'units'],
    ['Dx ptr', 'pointers'],
    ['Justify', 'pointers'],
    ['Linked diagnoses', 'pointers'],
    ['POA', 'poa'],
    ['Present on admission', 'poa'],
    ['Description', 'label'],
    ['Code set', 'system'],
    ['#', 'number'],
    ['Ln', 'number'],
    ['Price', 'other'],
    ['Service date', 'other'],
    ['Whatever', null],
  ])('%s: %s', (heading, role) => expect(columnRole(heading)).toBe(role));

  it('names in the page’s own code are words too', () => {
    expect(nameWords('ClaimCPTMOD1')).toBe('claim cpt mod');
    expect(nameWords('bill[0][mod]')).toBe('bill mod');
    expect(nameWords('claimCPTCode')).toBe('claim cpt code');
  });
});

describe('labels', () => {
  it.each([
    ['MRN', 'patient'],
    ['MRN #', 'patient'],
    ['Acct No.', 'account'],
    ['CSN', 'encounter'],
    ['D.O.B.', 'dob'],
    ['Date of service', 'dateOfService'],
    ['Attending physician', 'provider'],
    ['Primary insurance', 'payer'],
    ['Blood pressure', null],
  ])('%s: %s', (label, meaning) => expect(meaningOf(label)).toBe(meaning));

  it('tell assigned codes from others', () => {
    expect(['Assigned codes', 'Charges', 'Fee sheet', 'Encounter diagnoses'].map(standing)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(
      ['Problem list', 'Search diagnoses', 'Favorite codes', 'Past medical history'].map(standing),
    ).toEqual([-1, -1, -1, -1]);
    expect(standing('Vitals')).toBe(0);
  });

  it('name systems', () => {
    expect(systemsNamed('ICD-10-PCS')).toEqual(['ICD-10-PCS']);
    expect(systemsNamed('Diagnoses')).toEqual(['ICD-10-CM']);
    expect(systemsNamed('CPT/HCPCS')).toEqual(['CPT', 'HCPCS']);
    expect(typeMap(['CPT4', 'ICD10'])).toMatchObject({ CPT4: 'CPT', ICD10: 'ICD-10-CM', HCPCS: 'HCPCS' });
    expect(typeMap(['CPT4', 'NDC'])).toBeNull();
  });
});

describe('codes in texts', () => {
  it.each([
    ['E11.22', 'E11.22'],
    ['E11.22 Type 2 diabetes mellitus', 'E11.22'],
    ['99214 - Office visit', '99214'],
    ['Hypertension (I10.9)', 'I10.9'],
    ['I10', 'I10'],
    ['J3301', 'J3301'],
  ])('%s holds %s', (text, code) => expect(codeLike(text)?.text).toBe(code));

  it.each([
    '99214 20610 83036',
    'E11.22, N18.31',
    'Walter Okafor',
    '2026-03-14',
    '10:30',
    '145.00',
    'BLOCKED',
  ])('%s holds none', (text) => expect(codeLike(text)).toBeNull());

  it('a number of five figures says little by itself', () => {
    expect(wholeCode('30418')?.weight).toBeLessThan(0.5);
    expect(wholeCode('S52.531A')?.weight).toBeGreaterThan(0.5);
  });

  it('any text is answered at once', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 5000, unit: fc.constantFrom('A', '1', '.', ' ', 'E11.2', '-') }),
        (text) => {
          const start = performance.now();
          codeLike(text);
          columnRole(text);
          meaningOf(text);
          standing(text);
          return performance.now() - start < 100;
        },
      ),
    );
  });
});
