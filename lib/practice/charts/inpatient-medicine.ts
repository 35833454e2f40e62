// A heart failure stay, and all inpatient charts: diagnoses with POA, procedures and, where it fits, the MS-DRG.

import { coders, dx, inpatient, note, pcs } from '../build.ts';
import { attribute, omitted, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';
import { inpatientInfection } from './inpatient-infection.ts';
import { inpatientSurgery } from './inpatient-surgery.ts';

export const inpatientMedicine: DemoChart[] = [
  {
    ...inpatient,
    id: 'ipm-01',
    patient: { mrn: 'NG-310962', name: 'Walter Okonjo', dob: '1947-02-19', sex: 'M' },
    encounter: 'H-5520718',
    dateOfService: '2026-05-03',
    dischargeDate: '2026-05-08',
    payer: 'Medicare Part A',
    provider: 'Irene Vasquez, MD',
    coder: coders.beller,
    delivered: '2026-05-14',
    due: '2026-05-20',
    drg: { number: '291', title: 'Heart failure and shock with MCC' },
    documents: [
      note(
        'History and physical',
        'Irene Vasquez, MD',
        '2026-05-03 18:42',
        `
CHIEF COMPLAINT: Shortness of breath for four days.

HISTORY OF PRESENT ILLNESS: Mr. Okonjo is a 79-year-old man with chronic diastolic heart failure, hypertension, type 2 diabetes on insulin, stage 3a chronic kidney disease and permanent atrial fibrillation. After a week of restaurant food, since 29 April, he has had worsening dyspnea, three-pillow orthopnea and leg swelling with a weight gain of 5 kg. No chest pain, no fever, no cough.

PAST HISTORY: Coronary artery disease of the native vessels without angina. Hyperlipidemia. Former smoker, 30 pack-years, quit 2004. Appendectomy 1966.

MEDICATIONS: Insulin glargine 24 units nightly (since 2019), apixaban 5 mg twice daily, furosemide 40 mg daily, lisinopril 20 mg, metoprolol succinate 100 mg, atorvastatin 40 mg.

EXAM: T 36.8, BP 168/92, pulse 104 irregular, RR 30 with accessory muscle use, SpO2 84 % on room air. JVP 12 cm. Crackles to mid zones. Pitting edema to the knees, 3+.

DATA: BNP 1,480 pg/mL. Troponin I 0.02 ng/mL, flat. Sodium 136, potassium 4.1 mmol/L, creatinine 1.5 mg/dL (baseline 1.4-1.5), eGFR 48. Glucose 212 mg/dL. Chest film: pulmonary edema, small bilateral effusions. ABG on room air: pH 7.46, pCO2 33, pO2 51.

ASSESSMENT AND PLAN:
1. Acute on chronic diastolic heart failure. Furosemide 80 mg IV twice daily, daily weights, echocardiogram.
2. Acute hypoxic respiratory failure due to pulmonary edema. High-flow nasal cannula 40 L/min, FiO2 0.45.
3. Hypertension. Resume home agents.
4. Type 2 diabetes. Glargine 20 units and correction scale.
5. CKD stage 3a due to diabetes and hypertension. Follow creatinine with diuresis.
6. Permanent atrial fibrillation. Continue apixaban and metoprolol.
`,
      ),
      note(
        'Progress note, hospital day 2',
        'Irene Vasquez, MD',
        '2026-05-04 10:15',
        `
SUBJECTIVE: Breathing easier, slept in a chair. Urine output 3.4 L since admission.

OBJECTIVE: BP 142/78, pulse 88 irregular, RR 20, SpO2 95 % on high-flow nasal cannula 25 L/min, FiO2 0.30, weaned to 2 L by 09:40 after 15 hours. Weight down 2.6 kg. Potassium 3.1 mmol/L this morning, magnesium 1.9. Creatinine 1.5.

ASSESSMENT AND PLAN: Acute on chronic diastolic heart failure, improving; furosemide 80 mg IV twice daily goes on. Acute hypoxic respiratory failure, resolving. Hypokalemia, new, from diuresis: potassium chloride 40 mEq by mouth twice today, recheck at 18:00. CKD stage 3a, stable. Echo: LVEF 58 %, grade II diastolic dysfunction, left atrium enlarged.
`,
      ),
      note(
        'Discharge summary',
        'Irene Vasquez, MD',
        '2026-05-08 13:05',
        `
ADMITTED: 3 May 2026. DISCHARGED: 8 May 2026, home with home health.

FINAL DIAGNOSES: Acute on chronic diastolic heart failure. Acute hypoxic respiratory failure, resolved. Hypertension. CKD stage 3a. Type 2 diabetes, on insulin. Permanent atrial fibrillation on apixaban. Hypokalemia, corrected. Coronary artery disease. Hyperlipidemia.

COURSE: Treated with high-flow nasal cannula for 15 hours and IV furosemide for three days, net negative 8.1 L. Potassium fell to 3.1 on day 2 and was 4.2 at discharge. Creatinine 1.4 at discharge. Discharge weight 88.4 kg.

MEDICATIONS: Furosemide 40 mg daily, insulin glargine 24 units nightly, apixaban 5 mg twice daily, lisinopril 20 mg, metoprolol succinate 100 mg, atorvastatin 40 mg, potassium chloride 20 mEq daily.
`,
      ),
    ],
    lines: [
      dx('I11.0', 'Hypertensive heart disease with heart failure', {
        poa: 'Y',
        error: revise(
          'combination-excludes1 major under coder',
          'I13.0',
          'Hypertension, heart failure and chronic kidney disease together take I13.0, which replaces I11.0.',
          'CKD stage 3a due to diabetes and hypertension.',
        ),
      }),
      dx('I50.33', 'Acute on chronic diastolic (congestive) heart failure', { poa: 'Y' }),
      dx('J96.01', 'Acute respiratory failure with hypoxia', { poa: 'Y' }),
      dx('N18.9', 'Chronic kidney disease, unspecified', {
        poa: 'Y',
        error: revise(
          'specificity minor under coder',
          'N18.31',
          'The stage is documented throughout the stay; stage 3a is N18.31.',
          'CKD stage 3a, stable.',
        ),
      }),
      dx('E11.9', 'Type 2 diabetes mellitus without complications', {
        poa: 'Y',
        error: revise(
          'combination-excludes1 major under coder',
          'E11.22',
          'The provider links the kidney disease to diabetes, so E11.22 is reported and E11.9 cannot stand.',
          'CKD stage 3a due to diabetes and hypertension.',
        ),
      }),
      dx('I48.21', 'Permanent atrial fibrillation', { poa: 'Y' }),
      dx('E87.6', 'Hypokalemia', {
        poa: 'Y',
        error: attribute(
          'poa minor neutral coder',
          { poa: 'N' },
          'Potassium was 4.1 on admission; hypokalemia arose on day 2 from diuresis.',
          'Hypokalemia, new, from diuresis',
        ),
      }),
      dx('I25.10', 'Atherosclerotic heart disease of native coronary artery without angina', { poa: 'Y' }),
      dx('E78.5', 'Hyperlipidemia, unspecified', { poa: 'Y' }),
      dx('Z79.01', 'Long term (current) use of anticoagulants', { poa: 'exempt' }),
      dx('Z87.891', 'Personal history of nicotine dependence', { poa: 'exempt' }),
      pcs('5A0935A', 'Assistance with respiratory ventilation, under 24 hours, high nasal flow'),
    ],
    omitted: [
      omitted(
        'omitted minor under coder',
        'Z79.4',
        'Long term (current) use of insulin',
        'Long-term insulin use is reported with type 2 diabetes.',
        'Insulin glargine 24 units nightly (since 2019)',
      ),
    ],
  },
  ...inpatientInfection,
  ...inpatientSurgery,
];
