// Claims out of 837 files: what is billed for whom, each name from its own loop, and no claim that does not add up.

import { describe, expect, test } from 'vitest';
import { centsOf } from '../../../../lib/oversight/intake/claim.ts';
import { claimsOf837 } from '../../../../lib/oversight/intake/claims-837.ts';
import {
  body837,
  institutionalFile,
  professionalFile,
  write837,
} from '../../../fixtures/oversight/claims-837.ts';
import { writeX12 } from '../../../fixtures/oversight/write-x12.ts';
import { problemsOf } from '../problems-of.ts';

const professional = write837(professionalFile);
const institutional = write837(institutionalFile);
const read = (text: string) => claimsOf837([text]);
const problems = (text: string) => problemsOf(() => claimsOf837([text]));

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('what is read', () => {
  test('a professional claim: lines, diagnoses with pointers, payer, place, provider, frequency', () => {
    const [one, two] = read(professional);
    expect(one).toEqual({
      where: 'segment 17 (CLM)',
      number: 'A1001',
      form: 'professional',
      payer: 'BLUE RIVER HEALTH',
      facility: 'LAKESIDE CLINIC',
      provider: 'REYES, ANN',
      encounterType: 'outpatient',
      frequency: '1',
      charge: 31_050,
      submittedOn: '2026-11-03',
      dateOfService: '2026-11-01',
      codes: [
        { kind: 'principal', code: 'E11.22' },
        { kind: 'other', code: 'N18.31' },
        { kind: 'other', code: 'I10' },
      ],
      lines: [
        {
          line: 1,
          code: '9Z901',
          revenue: null,
          modifiers: ['25'],
          units: 1,
          charge: 21_000,
          pointers: [1, 2],
          dateOfService: '2026-11-02',
          control: 'L1',
        },
        {
          line: 2,
          code: '9Z902',
          revenue: null,
          modifiers: [],
          units: 2,
          charge: 10_050,
          pointers: [3],
          dateOfService: '2026-11-01',
          control: null,
        },
      ],
    });
    expect(two).toMatchObject({
      number: 'A1002',
      frequency: '7',
      encounterType: 'emergency',
      provider: 'LAKESIDE MEDICAL GROUP',
    });
  });

  test('an institutional claim: revenue codes, POA, statement dates, attending, the biller as the facility', () => {
    expect(read(institutional)).toEqual([
      {
        where: 'segment 17 (CLM)',
        number: 'H2001',
        form: 'institutional',
        payer: 'MEDICARE',
        facility: 'LAKESIDE HOSPITAL',
        provider: 'OKAFOR, ANN',
        encounterType: 'inpatient',
        frequency: '1',
        charge: 1_250_000,
        submittedOn: '2026-11-03',
        dateOfService: '2026-11-02',
        codes: [
          { kind: 'principal', code: 'J18.9', poa: 'Y' },
          { kind: 'other', code: 'I50.23', poa: 'N' },
        ],
        lines: [
          {
            line: 1,
            code: null,
            revenue: '0120',
            modifiers: [],
            units: 3,
            charge: 1_200_000,
            pointers: [],
            dateOfService: '2026-11-02',
            control: null,
          },
          {
            line: 2,
            code: '9Z904',
            revenue: '0300',
            modifiers: [],
            units: 1,
            charge: 50_000,
            pointers: [],
            dateOfService: '2026-11-03',
            control: null,
          },
        ],
      },
    ]);
  });

  test.each([
    ['21', 'inpatient'],
    ['23', 'emergency'],
    ['51', 'inpatient'],
    ['61', 'inpatient'],
    ['11', 'outpatient'],
  ])('a professional claim for place of service %s is %s', (place, kind) => {
    const [first, ...more] = professionalFile.claims;
    const [claim] = read(write837({ ...professionalFile, claims: [{ ...first!, place }, ...more] }));
    expect(claim?.encounterType).toBe(kind);
  });

  test('both kinds in one interchange, several transactions, odd separators', () => {
    const body = (file: typeof professionalFile, version: string) => ({
      id: '837',
      version,
      body: body837(file),
    });
    const text = writeX12(
      {
        groups: [
          [body(professionalFile, '005010X222A1'), body(professionalFile, '005010X222A2')],
          [body(institutionalFile, '005010X223A3')],
        ],
      },
      { separators: { element: '|', repetition: '!', component: '>', segment: '\n' } },
    );
    expect(read(text).map(({ number }) => number)).toEqual(['A1001', 'A1002', 'A1001', 'A1002', 'H2001']);
  });

  test('names of another payer, and who gave one line, are not the claim’s', () => {
    expect(professional).toContain('NM1*PR*2*SECOND PAYER');
    expect(professional).toContain('NM1*82*1*LINEDOCTOR');
    for (const claim of read(professional))
      expect([claim.payer, claim.provider].join()).not.toMatch(/SECOND|LINEDOCTOR/);
  });
});

describe('what is refused, with its segment', () => {
  const none = (said: string) =>
    `It is no claim file that can be read: ${said}. An 837 of 005010X222 (professional) or 005010X223 (institutional) is.`;
  test.each([
    [
      'a claim whose lines come to another sum',
      changed(professional, 'CLM*A1001*310.5', 'CLM*A1001*310.51'),
      'segment 17 (CLM)',
      'The claim is over 310.51 (CLM02); its lines come to 310.50.',
    ],
    [
      'a charge that is no amount',
      changed(professional, '9Z902*100.50', '9Z902*1OO'),
      'segment 31 (SV1)',
      'Its charge “1OO” is no amount.',
    ],
    [
      'fractions of a cent',
      changed(professional, '9Z902*100.50', '9Z902*100.505'),
      'segment 31 (SV1)',
      'Its charge “100.505” is no amount.',
    ],
    [
      'a pointer to no diagnosis',
      changed(professional, '1:2~', '1:4~'),
      'segment 17 (CLM)',
      'Line 1 points at a diagnosis that the claim does not have (it has 3).',
    ],
    [
      'a subscriber of nobody',
      changed(professional, 'HL*2*1*22', 'HL*2**22'),
      'segment 13 (HL)',
      'A subscriber hangs on a billing provider; this one does not.',
    ],
    [
      'a patient of a subscriber who has none',
      changed(professional, 'HL*3*1*22*1', 'HL*3*1*22*0'),
      'segment 38 (HL)',
      'It hangs on number 3, which says that nothing does.',
    ],
    [
      'a level out of order',
      changed(professional, 'HL*3*1*22', 'HL*5*1*22'),
      'segment 34 (HL)',
      'It has number “5”; the next is 3.',
    ],
    [
      'a level that an 837 has not',
      changed(professional, 'HL*2*1*22', 'HL*2*1*21'),
      'segment 13 (HL)',
      'Level “21” is none of an 837: 20, 22 and 23 are.',
    ],
    [
      'no frequency',
      changed(professional, '11:B:1', '11:B'),
      'segment 17 (CLM)',
      'Its frequency (CLM05-3) is not there.',
    ],
    [
      'a date that is none',
      changed(professional, 'D8*20261101', 'D8*20261131'),
      'segment 32 (DTP)',
      'Its date cannot be read.',
    ],
    [
      'another transaction',
      writeX12({ groups: [[{ id: '835', version: '005010X221A1', body: [['BPR', 'I']] }]] }),
      'segment 3 (ST)',
      none('835 005010X221A1'),
    ],
    [
      'a dental claim',
      professional.replaceAll('005010X222A2', '005010X224A2'),
      'segment 3 (ST)',
      none('837 005010X224A2'),
    ],
  ])('%s', (_, text, where, why) => {
    const [first] = problems(text);
    expect(first?.where).toBe(where);
    expect(first?.why).toBe(why);
  });

  test('all claims that do not add up are told at once; a claim without a line, a file without a claim', () => {
    const both = changed(changed(professional, 'A1001*310.5', 'A1001*1'), 'A1002*95', 'A1002*2');
    expect(problems(both).map(({ where }) => where)).toEqual(['segment 17 (CLM)', 'segment 41 (CLM)']);
    const [claim] = professionalFile.claims;
    expect(problems(write837({ ...professionalFile, claims: [{ ...claim!, lines: [] }] }))[0]?.why).toBe(
      'The claim has no line.',
    );
    expect(problems(write837({ ...professionalFile, claims: [] }))).toEqual([
      { where: '', why: 'There is no claim in it.' },
    ]);
  });

  test('a claim under the billing provider alone', () => {
    const text = write837(professionalFile)
      .replace(/HL\*2\*1\*22\*0~\n/, 'REF*XX*1~\n')
      .replace('HL*3*1', 'HL*2*1')
      .replace('HL*4*3', 'HL*3*2');
    expect(problems(text)[0]).toEqual({
      where: 'segment 17 (CLM)',
      why: 'It stands under no subscriber or patient (HL 22 or 23).',
    });
  });
});

test.each([
  ['120', 12_000],
  ['99.5', 9950],
  ['.75', 75],
  ['0.10', 10],
  ['-10', -1000],
  ['1.100', 110],
  ['1.005', null],
  ['', null],
  ['1,000', null],
  ['1e3', null],
])('%s is %s cents', (text, cents) => expect(centsOf(text)).toBe(cents));
