// Claims of a FHIR bundle: the same claims as an 837 tells, and refused by the same rules.

import { expect, test } from 'vitest';
import { claimsOfFhir } from '../../../../lib/oversight/intake/claims-fhir.ts';
import { problemsOf } from '../problems-of.ts';

const coded = (code: string) => ({ coding: [{ code }] });

const claim = {
  resourceType: 'Claim',
  id: 'c1',
  status: 'active',
  use: 'claim',
  type: coded('professional'),
  identifier: [{ value: 'A1001' }],
  created: '2026-11-03T08:00:00-06:00',
  billablePeriod: { start: '2026-11-01', end: '2026-11-02' },
  insurer: { reference: 'Organization/payer' },
  provider: { display: 'Lakeside Medical Group' },
  facility: { reference: 'urn:uuid:clinic' },
  careTeam: [{ provider: { reference: 'Practitioner/ann' } }],
  diagnosis: [
    { sequence: 20, diagnosisCodeableConcept: coded('I10') },
    {
      sequence: 10,
      diagnosisCodeableConcept: coded('E1122'),
      type: [coded('principal')],
      onAdmission: coded('y'),
    },
  ],
  total: { value: 310.5 },
  item: [
    {
      sequence: 1,
      diagnosisSequence: [10],
      productOrService: coded('9Z901'),
      modifier: [coded('25')],
      servicedDate: '2026-11-02',
      quantity: { value: 1 },
      net: { value: 210 },
    },
    {
      sequence: 2,
      diagnosisSequence: [20],
      productOrService: coded('9Z902'),
      servicedPeriod: { start: '2026-11-01' },
      quantity: { value: 2 },
      unitPrice: { value: 50.25 },
    },
  ],
};

const others = [
  { resource: { resourceType: 'Organization', id: 'payer', name: 'Blue River Health' } },
  { fullUrl: 'urn:uuid:clinic', resource: { resourceType: 'Location', name: 'Lakeside Clinic' } },
  { resource: { resourceType: 'Practitioner', id: 'ann', name: [{ family: 'Reyes', given: ['Ann'] }] } },
];

const bundle = (...claims: object[]) =>
  JSON.stringify({ resourceType: 'Bundle', entry: [...claims.map((resource) => ({ resource })), ...others] });
const problems = (text: string) => problemsOf(() => claimsOfFhir(text));

test('a claim, with names from the bundle and diagnoses by their sequence', () => {
  expect(claimsOfFhir(bundle(claim))).toEqual([
    {
      where: 'entry 1 (Claim/c1)',
      number: 'A1001',
      form: 'professional',
      payer: 'Blue River Health',
      facility: 'Lakeside Clinic',
      provider: 'Reyes, Ann',
      encounterType: null,
      frequency: '1',
      charge: 31_050,
      submittedOn: '2026-11-03',
      dateOfService: '2026-11-01',
      codes: [
        { kind: 'principal', code: 'E11.22', poa: 'Y' },
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
          pointers: [1],
          dateOfService: '2026-11-02',
          control: null,
        },
        {
          line: 2,
          code: '9Z902',
          revenue: null,
          modifiers: [],
          units: 2,
          charge: 10_050,
          pointers: [2],
          dateOfService: '2026-11-01',
          control: null,
        },
      ],
    },
  ]);
});

test('a replacement names the prior claim; a cancelled one is a void', () => {
  const prior = { ...claim, related: [{ relationship: coded('prior') }] };
  expect(
    claimsOfFhir(bundle(prior, { ...claim, status: 'cancelled' })).map(({ frequency }) => frequency),
  ).toEqual(['7', '8']);
});

test.each([
  [
    'a total that the items do not make',
    { ...claim, total: { value: 310.51 } },
    'The claim is over 310.51 (total); its items come to 310.50.',
  ],
  [
    'a predetermination',
    { ...claim, use: 'preauthorization' },
    'Its use is “preauthorization”; what was billed has the use “claim”.',
  ],
  [
    'an oral claim',
    { ...claim, type: coded('oral') },
    'Its type is “oral”; professional and institutional claims can be read.',
  ],
  ['no identifier', { ...claim, identifier: [] }, 'It has no identifier, so no number.'],
  ['no item', { ...claim, item: [] }, 'The claim has no item.'],
  [
    'a pointer to nothing',
    { ...claim, diagnosis: [] },
    'An item points at a diagnosis that the claim does not have.',
  ],
  ['a shape that is not FHIR’s', { ...claim, created: 7 }, '“created” is missing or not as FHIR R4 has it.'],
])('refused: %s', (_, one, why) => {
  expect(problems(bundle(claim, one))).toEqual([{ where: 'entry 2 (Claim/c1)', why }]);
});

test('refused: no JSON, no bundle, no claim', () => {
  expect(problems('{')).toEqual([{ where: '', why: 'It is no JSON.' }]);
  expect(problems('[]')[0]?.why).toContain('no FHIR bundle');
  expect(problems(bundle())).toEqual([{ where: '', why: 'There is no Claim in the bundle.' }]);
});
