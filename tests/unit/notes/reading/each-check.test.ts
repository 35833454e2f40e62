// Each check by reading: notes on which it proposes, and notes like them on which it is silent, with the reason why.

import { describe, expect, test } from 'vitest';
import type { CodeLine, PoaIndicator } from '../../../../lib/model/code-line.ts';
import type { NoteDocument } from '../../../../lib/notes/note.ts';
import { readChart } from '../../../../lib/notes/reading/read-chart.ts';
import type { ReadChart } from '../../../../lib/notes/reading/reading-proposal.ts';
import { aroundCases } from './reading-sets.ts';

const tables = aroundCases();

const lineOf = (written: string): CodeLine => {
  const [code = '', poa] = written.split('@');
  const system = code.length === 7 && !code.includes('.') ? 'ICD-10-PCS' : 'ICD-10-CM';
  const key = `${system} ${code} #1`;
  const none = { modifiers: [], units: null, diagnoses: [], label: null, unreadable: null };
  return { ...none, key, system, code, poa: (poa as PoaIndicator | undefined) ?? null };
};

type Setting = NonNullable<ReadChart['setting']>;

/** `check line disposition code` of each proposal. */
function propose(codes: string, notes: string | NoteDocument[], setting: Setting = 'outpatient'): string[] {
  const chart: ReadChart = {
    lines: codes.split(' ').map(lineOf),
    setting,
    dateOfService: '2022-03-08',
    dischargeDate: setting === 'inpatient' ? '2022-03-12' : null,
  };
  const documents =
    typeof notes === 'string' ? [{ name: 'Visit note', author: 'A. Prentice, MD', text: notes }] : notes;
  return readChart(chart, documents, tables).map(({ check, lineKey, proposal }) =>
    [check, lineKey?.split(' ')[1] ?? '+', proposal.disposition, proposal.code].filter(Boolean).join(' '),
  );
}

const summary = (text: string): NoteDocument => ({
  name: 'Discharge summary',
  author: 'T. Varga, MD',
  text,
});

type Row = [note: string, codes: string, text: string | NoteDocument[], setting?: Setting];
type Fires = [...Row, ...[]];

const fires: Record<string, [wanted: string, ...Fires][]> = {
  N1: [
    ['N1 + add G25.0', 'a second problem', 'I10', 'ASSESSMENT: 1. Essential tremor. 2. Hypertension.'],
    ['N1 + add Z95.810', 'a device', 'I10', 'ASSESSMENT: 1. Hypertension. 2. ICD in place.'],
  ],
  N2: [
    ['N2 N18.9 revise N18.4', 'the stage', 'N18.9', 'ASSESSMENT: CKD stage IV, stable.'],
    ['N2 G56.01 revise G56.02', 'the side', 'G56.01', 'IMPRESSION: Left carpal tunnel syndrome.'],
    [
      'N2 E44.0 revise E43',
      'another degree',
      'E44.0@Y',
      [summary('FINAL DIAGNOSES: Severe protein-calorie malnutrition.')],
      'inpatient',
    ],
  ],
  N3: [
    [
      'N3 C34.11 delete',
      'ruled out',
      'C34.11 J44.9',
      'ASSESSMENT: COPD. Lung cancer was ruled out by biopsy.',
    ],
  ],
  N4: [
    [
      'N4 G35 revise',
      'possible at a visit',
      'G35 H53.2',
      'IMPRESSION: Diplopia. Possible multiple sclerosis.',
    ],
  ],
  N5: [
    [
      'N5 I63.9 revise',
      'of an earlier year',
      'I63.9 I10',
      'HISTORY: History of stroke in 2019, no residue.\nASSESSMENT: Hypertension.',
    ],
  ],
  N6: [
    [
      'N6 R10.9 revise N20.0',
      'confirmed by the study',
      'R10.9',
      'INDICATION: abdominal pain.\nTECHNIQUE: CT.\nFINDINGS: Stone.\nIMPRESSION: Kidney stone.',
    ],
  ],
  N7: [
    ['N7 I10 revise I12.9', 'with kidney disease', 'I10 N18.32', 'ASSESSMENT: Hypertension. CKD stage 3b.'],
    [
      'N7 I11.0 revise I13.2',
      'with heart and late kidney disease',
      'I11.0 I50.32 N18.6',
      'ASSESSMENT: Hypertension. Chronic diastolic heart failure. End stage renal disease.',
    ],
  ],
  N8: [
    [
      'N8 J15.9 resequence',
      'principal denied',
      'A41.9@Y J15.9@Y',
      [
        summary(
          'DISCHARGE DIAGNOSES: 1. Bacterial pneumonia. 2. Hyperlipidemia.\nCOURSE: Sepsis was ruled out.',
        ),
      ],
      'inpatient',
    ],
  ],
  N9: [
    [
      'N9 + add Z79.4',
      'insulin at home',
      'E11.9',
      'MEDICATIONS: insulin glargine 20 units nightly.\nASSESSMENT: Type 2 diabetes.',
    ],
  ],
  N10: [
    [
      'N10 0JB90ZZ revise 0KBN0ZZ',
      'down to muscle',
      'L89.314@Y 0JB90ZZ',
      [
        {
          name: 'Operative report',
          author: 'C. Imre, MD',
          text: 'PROCEDURE: Excisional debridement, right buttock.\nDESCRIPTION: Skin, fascia and gluteus muscle were excised. Deepest layer removed: muscle.',
        },
      ],
      'inpatient',
    ],
  ],
};

const silent: Record<string, Fires[]> = {
  N1: [
    [
      'coded by a combination',
      'I11.0 I50.32',
      'ASSESSMENT: 1. Hypertension. 2. Chronic diastolic heart failure.',
    ],
    ['family only', 'I10', 'ASSESSMENT: 1. Hypertension.\nFAMILY HISTORY: Essential tremor.'],
    ['to be ruled out', 'I10', 'ASSESSMENT: 1. Hypertension. 2. Rule out essential tremor.'],
    [
      'a nurse wrote it',
      'I10',
      [{ name: 'Nursing note', author: 'K. Barr, RN', text: 'DIAGNOSES: Essential tremor.' }],
    ],
    [
      'of a later visit',
      'I10',
      [{ name: 'Visit note', author: 'A, MD', written: '2022-06-01', text: 'ASSESSMENT: Essential tremor.' }],
    ],
    [
      'carried forward',
      'I10',
      'PROBLEM LIST (carried forward): Essential tremor.\nASSESSMENT: Hypertension.',
    ],
  ],
  N2: [
    ['as coded', 'N18.4', 'ASSESSMENT: CKD stage 4.'],
    ['two codes fit', 'I48.91', 'ASSESSMENT: Paroxysmal atrial fibrillation. Permanent atrial fibrillation.'],
    [
      'another condition has the degree',
      'I50.9',
      'ASSESSMENT: Acute kidney injury, chronic cough, heart failure.',
    ],
    ['denied', 'F33.2', 'DIAGNOSIS: Major depressive disorder, recurrent, severe, no psychotic features.'],
    [
      'the coded side is stated, too',
      'G56.01',
      'IMPRESSION: Right carpal tunnel syndrome. Left carpal tunnel syndrome.',
    ],
  ],
  N3: [
    [
      'denied in one note, stated in another',
      'J18.9@Y',
      [
        summary('FINAL DIAGNOSES: Pneumonia.'),
        { name: 'Chest film', author: 'I. Berg, MD', text: 'IMPRESSION: No pneumonia.' },
      ],
      'inpatient',
    ],
    ['nothing speaks of it', 'C34.11', 'ASSESSMENT: COPD.'],
  ],
  N4: [
    [
      'possible at discharge from a stay',
      'I26.99@Y',
      [summary('DISCHARGE DIAGNOSES: Probable pulmonary embolism.')],
      'inpatient',
    ],
  ],
  N5: [
    [
      'a chronic disease among past things',
      'G20',
      'PAST MEDICAL HISTORY: Parkinson disease.\nASSESSMENT: Fall.',
    ],
  ],
  N6: [
    [
      'nothing was found',
      'R10.9',
      'INDICATION: abdominal pain.\nTECHNIQUE: CT.\nFINDINGS: Normal.\nIMPRESSION: No kidney stone.',
    ],
  ],
  N7: [
    ['not due to it', 'I10 N18.32', 'ASSESSMENT: Hypertension. CKD stage 3b, not due to hypertension.'],
    ['the note names one of them only', 'I10 N18.32', 'ASSESSMENT: Hypertension.'],
  ],
  N8: [
    [
      'what is listed first is not coded',
      'A41.9@Y J15.9@Y',
      [
        summary(
          'DISCHARGE DIAGNOSES: 1. Volume overload. 2. Bacterial pneumonia.\nCOURSE: Sepsis was ruled out.',
        ),
      ],
      'inpatient',
    ],
  ],
  N9: [
    [
      'of the stay only',
      'E11.9@Y Z79.84',
      [summary('FINAL DIAGNOSES: Type 2 diabetes.\nCOURSE: Insulin sliding scale, metformin held.')],
      'inpatient',
    ],
    ['type 1', 'E10.9', 'MEDICATIONS: insulin glargine 20 units nightly.\nASSESSMENT: Type 1 diabetes.'],
  ],
  N10: [
    [
      'muscle was not reached',
      'L89.314@Y 0JB90ZZ',
      [
        {
          name: 'Operative report',
          author: 'C. Imre, MD',
          text: 'PROCEDURE: Excisional debridement, right buttock.\nDESCRIPTION: Deepest layer removed: subcutaneous tissue. Muscle was not exposed.',
        },
      ],
      'inpatient',
    ],
  ],
};

describe.each(Object.keys(fires))('%s', (check) => {
  test.each(fires[check]!)('%s: %s', (wanted, _, codes, text, setting) => {
    expect(propose(codes, text, setting)).toContain(wanted);
  });

  test.each(silent[check]!)('is silent: %s', (_, codes, text, setting) => {
    expect(propose(codes, text, setting).filter((one) => one.startsWith(`${check} `))).toEqual([]);
  });
});

test('in a chart of nothing but right codes nothing is proposed', () => {
  const text =
    'ASSESSMENT: 1. Hypertension, at goal. 2. Hyperlipidemia. 3. CAD, no angina.\nPLAN: If chest pain comes, call.';
  expect(propose('I10 E78.5 I25.10', text)).toEqual([]);
});
