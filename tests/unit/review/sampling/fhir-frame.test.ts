// Frames from FHIR bundles and from captured encounters.

import { describe, expect, it } from 'vitest';
import { capturedFrame, lengthOfStay } from '../../../../lib/review/sampling/captured-frame.ts';
import { type FhirFrame, fhirFrame } from '../../../../lib/review/sampling/fhir-frame.ts';
import { frameItem } from '../../../../lib/review/sampling/frame-item.ts';

const encounter = (id: string, more: object = {}) => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { code: 'IMP' },
  period: { start: '2026-03-01T08:00:00-05:00', end: '2026-03-04' },
  ...more,
});

const claim = (id: string, reference: string | null, more: object = {}) => ({
  resourceType: 'Claim',
  id,
  insurer: { display: 'Medicare' },
  total: { value: 1234.5, currency: 'USD' },
  diagnosis: [{ sequence: 1, packageCode: { coding: [{ code: '291' }] } }, { sequence: 2 }],
  item: [{ sequence: 1, encounter: reference === null ? [] : [{ reference }] }],
  ...more,
});

const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
});

function read(input: unknown, system?: string): FhirFrame {
  const result = fhirFrame(input, system);
  if (!result.ok) throw new Error(result.error.happened);
  return result.value;
}

describe('a bundle', () => {
  it('gives encounters with what their claims say', () => {
    const { items, problems, others } = read(
      bundle(encounter('e1', { serviceType: { text: 'Cardiology' } }), claim('c1', 'Encounter/e1'), {
        resourceType: 'Patient',
        id: 'p1',
      }),
    );
    expect(problems).toEqual([]);
    expect(others).toBe(1);
    expect(items).toEqual([
      frameItem('e1', {
        specialty: 'Cardiology',
        encounterType: 'inpatient',
        payer: 'Medicare',
        amount: 1234.5,
        dateOfService: '2026-03-01',
        drg: '291',
        // Two diagnoses and one item.
        codes: 3,
        lengthOfStay: 3,
      }),
    ]);
  });

  it('names encounters by the identifier of the system that was chosen', () => {
    const identifier = [
      { system: 'urn:other', value: 'x' },
      { system: 'urn:visit', value: 'V-1' },
    ];
    const { items, problems } = read(bundle(encounter('e1', { identifier }), encounter('e2')), 'urn:visit');
    expect(items.map((i) => i.key)).toEqual(['V-1']);
    expect(problems.map((p) => p.path)).toEqual(['entry[1].resource.identifier']);
  });

  it('with claims alone gives claims', () => {
    const { items } = read(bundle(claim('c1', null, { billablePeriod: { start: '2026-03-01' } })));
    expect(items).toMatchObject([
      { key: 'c1', amount: 1234.5, dateOfService: '2026-03-01', encounterType: null },
    ]);
  });
});

describe('what is not in the shape of R4', () => {
  it('is named with its path, and the others are offered', () => {
    const { items, problems } = read(
      bundle(
        encounter('e1', { class: [{ coding: [{ code: 'IMP' }] }] }),
        encounter('e2', { period: { start: '2026-03' } }),
        encounter('e3', { status: 'entered-in-error' }),
        encounter('e4'),
        encounter('e4'),
        claim('c1', 'Encounter/e4', { total: { value: '12' } }),
      ),
    );
    expect(items.map((i) => i.key)).toEqual(['e4']);
    expect(problems.map((p) => p.path)).toEqual([
      'entry[0].resource.class.code',
      'entry[1].resource.period.start',
      'entry[2].resource.status',
      'entry[4].resource',
      'entry[5].resource.total.value',
    ]);
  });

  it('is no bundle', () => {
    for (const input of [null, 'x', [], {}, { resourceType: 'Bundle' }, encounter('e1')])
      expect(fhirFrame(input)).toMatchObject({ ok: false, error: { code: 'not-a-bundle' } });
    expect(read({ resourceType: 'Bundle', entry: [null, 1, {}] })).toEqual({
      items: [],
      problems: [],
      others: 3,
    });
  });

  it('is never guessed: two claims, an encounter that is elsewhere, another currency', () => {
    const { items, problems } = read(
      bundle(
        encounter('e1'),
        encounter('e2'),
        claim('c1', 'Encounter/e1'),
        claim('c2', 'Encounter/e1'),
        claim('c3', 'Encounter/e9'),
        claim('c4', 'Encounter/e2', { total: { value: 5, currency: 'EUR' } }),
      ),
    );
    expect(items.map((i) => i.amount)).toEqual([null, null]);
    expect(problems.map((p) => p.problem)).toEqual([
      'e1 has more than one claim, so its amount and number of codes are not known.',
      'The claim names an encounter that is not here, so it belongs to none.',
    ]);
  });
});

describe('captured encounters', () => {
  it('are taken by their number, where their service was in the days asked for', () => {
    const known = { id: 'r1', coder: 'Raman', dateOfService: '2026-02-27', dischargeDate: '2026-03-01' };
    const days = { from: '2026-02-27', to: '2026-03-31' };
    const others = [
      { id: 'r2', number: 'E-2', dateOfService: '2026-04-01' },
      { id: 'r3', number: 'E-3' },
      { id: 'r4', number: 'E-4', dateOfService: '2026-03-02' },
      { id: 'r5', number: 'E-4', dateOfService: '2026-03-02' },
    ];
    // 27 and 28 February: two days in 2026.
    expect(capturedFrame([{ ...known, number: 'E-1' }, ...others], days, new Map([['r1', 9]]))).toEqual({
      items: [frameItem('E-1', { coder: 'Raman', dateOfService: '2026-02-27', codes: 9, lengthOfStay: 2 })],
      problems: [
        { encounter: 'E-3', problem: 'The chart says no date of service.' },
        { encounter: 'E-4', problem: '2 captured charts have this number, so none of them is taken.' },
      ],
    });
  });

  it('a stay that ends before it begins has no length', () => {
    expect(lengthOfStay('2026-03-02', '2026-03-01')).toBeNull();
    expect(lengthOfStay('2026-03-01', '2026-03-01')).toBe(0);
    expect(lengthOfStay('2026-02-30', '2026-03-01')).toBeNull();
  });
});
