// Inpatient charts of infections: one with sepsis that was ruled out, one with an encephalopathy left out.

import { coders, dx, inpatient, note } from '../build.ts';
import { omitted, remove, resequence, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

export const inpatientInfection: DemoChart[] = [
  {
    ...inpatient,
    id: 'ipm-02',
    patient: { mrn: 'NG-302274', name: 'Armando Quiñones', dob: '1958-05-01', sex: 'M' },
    encounter: 'H-5524867',
    dateOfService: '2026-06-02',
    dischargeDate: '2026-06-06',
    payer: 'Medicare Part A',
    provider: 'Irene Vasquez, MD',
    coder: coders.quintero,
    delivered: '2026-06-11',
    due: '2026-06-17',
    drg: { number: '871', title: 'Septicemia or severe sepsis without MV >96 hours with MCC' },
    auditedDrg: { number: '194', title: 'Simple pneumonia and pleurisy with CC' },
    documents: [
      note(
        'History and physical',
        'Paul Renwick, MD',
        '2026-06-02 22:10',
        `
CHIEF COMPLAINT: Cough and fever for three days.

HISTORY OF PRESENT ILLNESS: 68-year-old man with hypertension, type 2 diabetes on metformin, hyperlipidemia, reflux and prostate enlargement. Cough with yellow sputum since Saturday, chills, little appetite. Former smoker, quit 2010. No recent hospital stay, no travel.

EXAM: T 38.4, BP 128/72, pulse 88, RR 18, SpO2 88 % on room air, 95 % on 2 L. Alert, oriented. Crackles at the right base.

DATA: WBC 11.4, lactate 1.1 mmol/L, creatinine 0.9, bilirubin 0.7, platelets 240. Sodium 128 mmol/L. Glucose 168. Chest film: right lower lobe infiltrate. Blood cultures drawn.

ASSESSMENT AND PLAN: 1. Community-acquired pneumonia, right lower lobe. Possible sepsis; follow lactate and cultures. Ceftriaxone and azithromycin. 2. Hypoxemia, 2 L oxygen. 3. Hyponatremia, 128, fluid restriction and recheck. 4. Diabetes: hold metformin, correction scale. 5. Hypertension, hyperlipidemia, reflux, BPH: home medicines.
`,
      ),
      note(
        'Progress note, hospital day 2',
        'Irene Vasquez, MD',
        '2026-06-03 11:30',
        `
SUBJECTIVE: Slept, less cough.

OBJECTIVE: T 37.6, BP 132/76, pulse 80, RR 16, SpO2 95 % on 1 L. Lactate again 1.0. Sodium 131. Blood cultures no growth at 24 hours. Urine legionella and pneumococcal antigen negative.

ASSESSMENT: Community-acquired pneumonia, right lower lobe, improving. Sepsis was considered on admission and is ruled out: fever alone, normal lactate, no organ dysfunction. Hyponatremia, improving with fluid restriction. Hypoxemia, weaning oxygen. No acute respiratory failure: no distress, RR never above 20.
`,
      ),
      note(
        'Discharge summary',
        'Irene Vasquez, MD',
        '2026-06-06 12:20',
        `
ADMITTED: 2 June 2026. DISCHARGED: 6 June 2026, home.

FINAL DIAGNOSES: Community-acquired pneumonia, right lower lobe, organism not found. Hyponatremia, sodium 128 on arrival, 136 at discharge. Hypoxemia, resolved on day 3. Type 2 diabetes. Hypertension. Hyperlipidemia. Gastroesophageal reflux. Benign prostatic hyperplasia without urinary symptoms.

COURSE: Three days of intravenous and four days of oral antibiotics. Blood cultures no growth at five days. Afebrile from day 3.

MEDICATIONS: Amoxicillin/clavulanate to 9 June, metformin 1,000 mg twice daily, losartan 50 mg, atorvastatin 20 mg, omeprazole 20 mg, tamsulosin 0.4 mg.
`,
      ),
    ],
    lines: [
      dx('A41.9', 'Sepsis, unspecified organism', {
        poa: 'Y',
        error: remove(
          'unsupported critical over coder',
          'Sepsis was only possible on admission and was ruled out on day 2; the final diagnoses do not name it.',
          'Sepsis was considered on admission and is ruled out: fever alone, normal lactate, no organ dysfunction.',
        ),
      }),
      dx('J18.9', 'Pneumonia, unspecified organism', {
        poa: 'Y',
        error: resequence(
          'sequencing major over coder',
          1,
          'Without sepsis the pneumonia is the condition that led to admission and is principal.',
          'FINAL DIAGNOSES: Community-acquired pneumonia, right lower lobe, organism not found.',
        ),
      }),
      dx('E87.1', 'Hypo-osmolality and hyponatremia', { poa: 'Y' }),
      dx('R09.02', 'Hypoxemia', { poa: 'Y' }),
      dx('I10', 'Essential (primary) hypertension', { poa: 'Y' }),
      dx('E11.9', 'Type 2 diabetes mellitus without complications', { poa: 'Y' }),
      dx('E78.5', 'Hyperlipidemia, unspecified', { poa: 'Y' }),
      dx('K21.9', 'Gastro-esophageal reflux disease without esophagitis', { poa: 'Y' }),
      dx('N40.0', 'Benign prostatic hyperplasia without lower urinary tract symptoms', { poa: 'Y' }),
      dx('Z79.84', 'Long term (current) use of oral hypoglycemic drugs', { poa: 'exempt' }),
      dx('Z87.891', 'Personal history of nicotine dependence', { poa: 'exempt' }),
    ],
  },
  {
    ...inpatient,
    id: 'ipm-04',
    patient: { mrn: 'NG-295018', name: 'Beatrice Holloway', dob: '1939-12-24', sex: 'F' },
    encounter: 'H-5529940',
    dateOfService: '2026-07-18',
    dischargeDate: '2026-07-23',
    payer: 'Medicare Part A',
    provider: 'Paul Renwick, MD',
    coder: coders.quintero,
    delivered: '2026-07-28',
    due: '2026-08-03',
    drg: { number: '690', title: 'Kidney and urinary tract infections without MCC' },
    auditedDrg: { number: '689', title: 'Kidney and urinary tract infections with MCC' },
    documents: [
      note(
        'History and physical',
        'Paul Renwick, MD',
        '2026-07-18 17:25',
        `
CHIEF COMPLAINT: Confusion, brought by her daughter.

HISTORY OF PRESENT ILLNESS: 86-year-old woman with mild dementia, who knows her family, dresses herself and reads the paper at baseline. For two days drowsy, then restless, does not know her daughter, hardly drinks, strong urine. Two falls in the spring. Coronary disease, hypertension, aspirin 81 mg. DNR, form on file, confirmed with daughter.

EXAM: T 38.1, BP 106/58, pulse 98, RR 18, SpO2 95 % on room air. Oriented to name only, cannot keep attention, picks at the sheet. No focal deficit. Dry mouth. Suprapubic tenderness.

DATA: Sodium 152 mmol/L, creatinine 2.1 mg/dL (0.9 in May), BUN 48, WBC 14.8, lactate 1.4. Urine: nitrite positive, over 100 white cells. CT head: no bleeding, atrophy.

ASSESSMENT AND PLAN: 1. Urinary tract infection, ceftriaxone 1 g daily. 2. Acute kidney injury from dehydration; fluids. 3. Hypernatremia; hypotonic fluids. 4. Altered mental state with disorientation on top of dementia; find and treat causes. Rule out stroke: CT negative, no focal sign.
`,
      ),
      note(
        'Progress note, hospital day 2',
        'Paul Renwick, MD',
        '2026-07-19 10:40',
        `
OBJECTIVE: T 37.8, BP 118/64. Oriented to name only, attention poor, CAM positive. Sodium 148, creatinine 1.6. Urine culture: E. coli over 100,000, sensitive to ceftriaxone. EEG: diffuse slowing, no seizure.

ASSESSMENT: Acute metabolic encephalopathy due to urinary tract infection and hypernatremia, clearly different from her baseline of mild dementia; hourly rounding, sitter at night, hypotonic fluids. E. coli urinary tract infection. Acute kidney injury, improving. Dehydration, improving.
`,
      ),
      note(
        'Nursing note',
        'Shira Abelson, RN',
        '2026-07-20 06:10',
        `
Patient oriented to name and place at 05:30, asks for her glasses. Yesterday 05:40: oriented to name only, pulling at the line. Intake 1,900 mL, urine 1,450 mL. Skin intact, heels floated. BP 124/66, pulse 82, T 37.2, SpO2 96 %.
`,
      ),
      note(
        'Discharge summary',
        'Paul Renwick, MD',
        '2026-07-23 13:50',
        `
ADMITTED: 18 July 2026. DISCHARGED: 23 July 2026, home with daughter and home health.

FINAL DIAGNOSES: E. coli urinary tract infection. Acute metabolic encephalopathy due to urinary tract infection and hypernatremia, resolved to baseline. Acute kidney injury, resolved. Hypernatremia, resolved. Dehydration. Dementia, mild behavior-free course. Coronary artery disease. Hypertension. DNR.

COURSE: Sodium 152 to 139, creatinine 2.1 to 0.9. Ceftriaxone five days, then cephalexin two days. Knows her daughter and reads again since 21 July.
`,
      ),
    ],
    lines: [
      dx('N39.0', 'Urinary tract infection, site not specified', { poa: 'Y' }),
      dx('B96.20', 'Unspecified Escherichia coli as the cause of diseases classified elsewhere', {
        poa: 'Y',
      }),
      dx('N17.9', 'Acute kidney failure, unspecified', { poa: 'Y' }),
      dx('E87.0', 'Hyperosmolality and hypernatremia', { poa: 'Y' }),
      dx('E86.0', 'Dehydration', { poa: 'Y' }),
      dx('F03.90', 'Unspecified dementia, unspecified severity, without behavioral disturbance', {
        poa: 'Y',
        error: revise(
          'specificity minor under coder',
          'F03.A0',
          'The severity is documented as mild and has had a code of its own since October 2022.',
          '86-year-old woman with mild dementia',
        ),
      }),
      dx('R41.0', 'Disorientation, unspecified', {
        poa: 'Y',
        error: remove(
          'non-reportable minor neutral coder',
          'Disorientation is a symptom of the documented encephalopathy and is not coded beside it.',
          'Altered mental state with disorientation on top of dementia',
        ),
      }),
      dx('I10', 'Essential (primary) hypertension', { poa: 'Y' }),
      dx('I25.10', 'Atherosclerotic heart disease of native coronary artery without angina', { poa: 'Y' }),
      dx('Z66', 'Do not resuscitate', { poa: 'exempt' }),
      dx('Z79.82', 'Long term (current) use of aspirin', { poa: 'exempt' }),
      dx('Z91.81', 'History of falling', { poa: 'exempt' }),
    ],
    omitted: [
      omitted(
        'cc-mcc major under coder',
        'G93.41',
        'Metabolic encephalopathy',
        'Documented on day 2 with its findings and treatment and again at discharge; it is an MCC and was missed.',
        'clearly different from her baseline of mild dementia',
      ),
    ],
  },
];
