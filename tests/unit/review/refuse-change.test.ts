import { describe, expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { encounterId } from '../../../lib/model/encounter.ts';
import { findingId } from '../../../lib/model/finding.ts';
import { fault } from '../../../lib/model/result.ts';
import { verdictId } from '../../../lib/model/verdict.ts';
import { worksheetId } from '../../../lib/model/worksheet.ts';
import type { Standing } from '../../../lib/review/refuse/standing.ts';
import { refuseChange } from '../../../lib/review/refuse-change.ts';
import { nothing } from './nothing-known.ts';

const me = 'ann';
const encounterFields = {
  site: 'https://ehr.example',
  patient: 'MRN-1',
  name: null,
  dob: '1950-01-31',
  number: 'E-1',
  dateOfService: null,
  dischargeDate: null,
  payer: null,
  provider: null,
  coder: null,
  specialty: null,
  encounterType: null,
  facility: null,
};
const encounter = await encounterId('https://ehr.example', 'MRN-1', 'E-1');
const otherEncounter = await encounterId('https://ehr.example', 'MRN-2', 'E-1');
const sheet = await worksheetId(encounter, me);
const otherSheet = await worksheetId(encounter, 'bob');
const verdict = await verdictId(sheet, 'CPT 99213 #1');
const finding = await findingId(verdict);

const line = (key: string) => ({
  key,
  system: 'CPT' as const,
  code: key.split(' ')[1] ?? '',
  modifiers: [],
  units: 1,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable: null,
});
const worksheetFields = {
  encounterId: encounter,
  reviewerId: me,
  status: 'draft' as const,
  delivered: [line('CPT 99213 #1'), line('CPT 93000 #1')],
  reviewedAs: {
    coder: 'Raman',
    specialty: 'Cardiology',
    encounterType: null,
    payer: null,
    provider: null,
    facility: null,
    dateOfService: null,
  },
  startedAt: 1,
  signedAt: null,
};
const verdictFields = {
  worksheetId: sheet,
  encounterId: encounter,
  lineKey: 'CPT 99213 #1',
  disposition: 'agree' as const,
  auditor: null,
};
const findingFields = {
  worksheetId: sheet,
  encounterId: encounter,
  verdictId: verdict,
  category: null,
  severity: null,
  direction: null,
  rootCause: null,
  rationale: '',
  evidence: [],
  removed: false,
};

const inSheet: Standing = { ...nothing, worksheet: worksheetFields };

const change = (kind: Change['kind'], record: string, fields: Change['fields']): Change => ({
  id: '0190a000-0000-7000-8000-000000000000',
  kind,
  record,
  fields,
  seen: {},
  device: 'd',
  stamp: '0000000000001-0000-d',
});

const code = async (c: Change, standing: Standing, author = me) =>
  (await refuseChange(c, author, standing, 3))?.code ?? null;

describe('the first change of a record', () => {
  test.each([
    ['encounter', encounter, encounterFields, nothing],
    ['worksheet', sheet, worksheetFields, nothing],
    ['verdict', verdict, verdictFields, inSheet],
    ['finding', finding, findingFields, { ...inSheet, verdict: verdictFields }],
  ] as const)('of each kind may enter: %s', async (kind, id, fields, standing) => {
    expect(await code(change(kind, id, fields as Change['fields']), standing)).toBeNull();
  });

  test.each([
    ['encounter', otherEncounter, encounterFields, nothing],
    ['worksheet', otherSheet, worksheetFields, nothing],
    ['verdict', finding, verdictFields, inSheet],
    ['finding', verdict, findingFields, { ...inSheet, verdict: verdictFields }],
  ] as const)('has the id that belongs to it: %s', async (kind, id, fields, standing) => {
    expect(await code(change(kind, id, fields as Change['fields']), standing)).toBe('wrong-id');
  });

  test('has all its fields', async () => {
    for (const field of Object.keys(encounterFields)) {
      const { [field as 'site']: _, ...rest } = encounterFields;
      expect(await code(change('encounter', encounter, rest), nothing)).toBe('malformed-change');
    }
  });

  test('has no others, and none of another form', async () => {
    for (const fields of [
      { ...encounterFields, extra: 1 },
      { ...encounterFields, dob: '31.1.1950' },
      { ...encounterFields, patient: '' },
    ])
      expect(await code(change('encounter', encounter, fields), nothing)).toBe('malformed-change');
  });
});

describe('a verdict or finding', () => {
  test('needs its worksheet', async () => {
    expect(await code(change('verdict', verdict, verdictFields), nothing)).toBe('no-worksheet');
  });

  test('belongs to its worksheet’s reviewer', async () => {
    expect(await code(change('verdict', verdict, verdictFields), inSheet, 'bob')).toBe('not-your-worksheet');
  });

  test('names its worksheet’s encounter', async () => {
    const fields = { ...verdictFields, encounterId: otherEncounter };
    expect(await code(change('verdict', verdict, fields), inSheet)).toBe('wrong-encounter');
  });

  test('of a verdict that is not known, or in another worksheet, is refused', async () => {
    const theirs = { ...verdictFields, worksheetId: otherSheet };
    for (const stands of [undefined, theirs])
      expect(
        await code(change('finding', finding, findingFields as Change['fields']), {
          ...inSheet,
          verdict: stands,
        }),
      ).toBe('wrong-verdict');
  });
});

describe('a worksheet', () => {
  test('does not come into being signed', async () => {
    const fields = { ...worksheetFields, delivered: [], status: 'signed', signedAt: 2 };
    expect(await code(change('worksheet', sheet, fields as Change['fields']), nothing)).toBe(
      'lines-not-judged',
    );
  });
});

describe('what a writer saw', () => {
  test('is of the fields that are set, no others', async () => {
    const odd = { ...change('verdict', verdict, { disposition: null }), seen: { auditor: verdict } };
    expect(await code(odd, { ...inSheet, record: verdictFields })).toBe('malformed-change');
  });
});

describe('a verdict’s line', () => {
  const on = async (lineKey: string, disposition: 'agree' | 'add') => {
    const fields = { ...verdictFields, lineKey, disposition };
    return code(change('verdict', await verdictId(sheet, lineKey), fields), inSheet);
  };

  test('was delivered in its worksheet, or is an omitted code', async () => {
    expect(await on('CPT 93000 #1', 'agree')).toBeNull();
    expect(await on('add CPT 93005 #1', 'add')).toBeNull();
    expect(await on('CPT 99999 #1', 'agree')).toBe('unknown-line');
  });

  test('may have a finding with a second cause, whose system it was and a citation; older ones have none', async () => {
    const standing = { ...inSheet, verdict: verdictFields };
    const more = {
      secondaryCause: 'documentation',
      vendorSystem: true,
      citation: 'ICD-10-CM Guidelines I.C.9.a',
    };
    expect(await code(change('finding', finding, findingFields), standing)).toBeNull();
    expect(await code(change('finding', finding, { ...findingFields, ...more }), standing)).toBeNull();
    const odd = { ...findingFields, secondaryCause: 'weather' };
    expect(await code(change('finding', finding, odd), standing)).toBe('malformed-change');
  });

  test('with a wrong attribute keeps its code; records of before POA was asked for still pass', async () => {
    const right = { system: 'CPT', code: '99213', modifiers: ['25'], units: 1 };
    const judged = (auditor: Change['fields'][string]) =>
      code(change('verdict', verdict, { ...verdictFields, disposition: 'attribute', auditor }), inSheet);
    expect(await judged(right)).toBeNull();
    expect(await judged({ ...right, poa: null, diagnoses: ['I10'] })).toBeNull();
    expect(await judged({ ...right, code: '99214' })).toBe('not-an-attribute');
    expect(await judged({ ...right, poa: 'maybe' })).toBe('malformed-change');
  });

  test('is added only where the vendor omitted it', async () => {
    expect(await on('CPT 93000 #1', 'add')).toBe('wrong-disposition');
    expect(await on('add CPT 93005 #1', 'agree')).toBe('wrong-disposition');
  });
});

describe('a later change', () => {
  const standing: Standing = { ...inSheet, record: verdictFields };

  test('needs only what it changes, and may repeat what is fixed', async () => {
    expect(await code(change('verdict', verdict, { disposition: null }), standing)).toBeNull();
    expect(await code(change('verdict', verdict, verdictFields), standing)).toBeNull();
  });

  test('may not move the record', async () => {
    const moves: Change['fields'][] = [
      { lineKey: 'CPT 1 #1' },
      { worksheetId: otherSheet },
      { encounterId: otherEncounter },
    ];
    for (const fields of moves)
      expect(await code(change('verdict', verdict, fields), standing)).toBe('fixed-field');
    const chart = { ...nothing, record: encounterFields };
    expect(await code(change('encounter', encounter, { patient: 'MRN-2' }), chart)).toBe('fixed-field');
    expect(await code(change('encounter', encounter, { coder: 'C', dob: null }), chart)).toBeNull();
  });

  test('of a worksheet may start it again on a second device, without effect', async () => {
    const started = { ...nothing, record: worksheetFields, verdicts: [] };
    const again = { delivered: [], reviewedAs: { ...worksheetFields.reviewedAs, coder: 'Beller' } };
    expect(await code(change('worksheet', sheet, again), started)).toBeNull();
    // Nor does it get a worksheet signed whose lines nobody judged.
    const signing = { delivered: [], status: 'signed', signedAt: 2 };
    expect(await code(change('worksheet', sheet, signing), started)).toBe('lines-not-judged');
    const knowing = { ...change('worksheet', sheet, again), seen: { delivered: sheet } };
    expect(await code(knowing, started)).toBe('fixed-field');
  });

  test('has values as the model describes them', async () => {
    const wrong: Change['fields'][] = [{ disposition: 'maybe' }, { other: 1 }, { auditor: { code: 1 } }];
    for (const fields of wrong)
      expect(await code(change('verdict', verdict, fields), standing)).toBe('malformed-change');
  });
});

describe('a refusal', () => {
  test('fits an answer, whatever the change has in it', async () => {
    const fields = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}`.padStart(60, 'x'), 1]));
    const refused = await refuseChange(change('finding', finding, fields), me, nothing, 3);
    expect(refused?.code).toBe('malformed-change');
    expect(fault.safeParse(refused).success).toBe(true);
  });
});

describe('a signed worksheet', () => {
  const signed = { ...worksheetFields, status: 'signed' as const, signedAt: 2 };

  test('takes nothing more, of no kind', async () => {
    const parts: Standing = { ...nothing, worksheet: signed, verdict: verdictFields };
    for (const [c, standing] of [
      [change('worksheet', sheet, { status: 'draft' }), { ...nothing, record: signed }],
      [change('worksheet', sheet, { status: 'signed' }), { ...nothing, record: signed }],
      [change('verdict', verdict, { disposition: 'delete' }), { ...parts, record: verdictFields }],
      [change('verdict', verdict, verdictFields), parts],
      [change('finding', finding, { removed: true }), { ...parts, record: findingFields }],
    ] as const)
      expect(await code(c, standing)).toBe('worksheet-signed');
  });

  test('was signed with a verdict on every line', async () => {
    const sign = change('worksheet', sheet, { status: 'signed', signedAt: 2 });
    const draft: Standing = { ...nothing, record: worksheetFields };
    const first = { ...verdictFields, id: verdict };
    const second = { ...first, lineKey: 'CPT 93000 #1' };
    expect(await code(sign, draft)).toBe('lines-not-judged');
    expect(await code(sign, { ...draft, verdicts: [first] })).toBe('lines-not-judged');
    expect(await code(sign, { ...draft, verdicts: [first, { ...second, disposition: null }] })).toBe(
      'lines-not-judged',
    );
    expect(await code(sign, { ...draft, verdicts: [first, second] })).toBeNull();
    expect(await code(sign, { ...draft, verdicts: [first, second] }, 'bob')).toBe('not-your-worksheet');
    const fault = await refuseChange(sign, me, { ...draft, verdicts: [first] }, 3);
    expect(fault?.happened).toBe('1 of 2 lines have no verdict yet: 93000.');
  });
});
