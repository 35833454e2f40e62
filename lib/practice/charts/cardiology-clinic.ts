// A cardiology chart with many lines: a heart failure clinic visit.

import { coders, cpt, dx, note, professional } from '../build.ts';
import { omitted, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

export const heartFailureClinic: DemoChart = {
  ...professional,
  id: 'card-05',
  specialty: 'Cardiology',
  patient: { mrn: 'NG-240019', name: 'Desmond Fairweather', dob: '1949-01-27', sex: 'M' },
  encounter: 'E-7331560',
  dateOfService: '2026-07-21',
  payer: 'Medicare Part B',
  provider: 'Helen Marchetti, MD',
  coder: coders.raman,
  delivered: '2026-07-24',
  due: '2026-07-30',
  documents: [
    note(
      'Heart failure clinic visit',
      'Helen Marchetti, MD',
      '2026-07-21 15:34',
      `
HISTORY OF PRESENT ILLNESS: Mr. Fairweather is 77 and returns for heart failure with reduced ejection fraction from ischemic cardiomyopathy. He walks two blocks and climbs one flight, NYHA II, unchanged since April. Weight at home steady at 82 kg. No orthopnea, no edema, no shocks from his defibrillator. He takes apixaban without bleeding. Pressures at home 118-128/70-76.

PAST HISTORY: Inferior myocardial infarction 2014 with stent to the right coronary artery. Dual-chamber implantable cardioverter-defibrillator 2019. Persistent atrial fibrillation, cardioverted 2022, back in fibrillation since 2024. Hypertension. Hyperlipidemia. Pneumonia 2023, resolved (J18.9 still on the problem list). Acute on chronic heart failure admission February 2025, resolved.

MEDICATIONS: Sacubitril/valsartan 97/103 mg twice daily, carvedilol 25 mg twice daily, spironolactone 25 mg, dapagliflozin 10 mg, furosemide 20 mg, apixaban 5 mg twice daily, rosuvastatin 20 mg.

EXAM: BP 122/72, pulse 74 irregular, SpO2 97 %, weight 82.4 kg. JVP 7 cm. Lungs clear. S1, S2, soft apical systolic murmur. No edema. Device pocket quiet.

ECG (ordered today for rate control, read by me): Atrial fibrillation, ventricular rate 76, left axis, QRS 118 ms, old inferior Q waves. No change from 20 January.

LABS (17 July): Sodium 139, potassium 4.6, creatinine 1.1 mg/dL, eGFR 68, NT-proBNP 890 pg/mL (April: 910), hemoglobin 13.5.

ASSESSMENT AND PLAN:
1. Chronic systolic heart failure, LVEF 32 %, due to ischemic cardiomyopathy, stable NYHA II. Continue four-drug treatment; furosemide reduced to 20 mg every other day.
2. Hypertension, at goal.
3. Coronary artery disease, old inferior infarction, no angina. Continue statin.
4. Persistent atrial fibrillation, rate controlled; apixaban continues.
5. Hyperlipidemia, LDL 58 mg/dL, continue rosuvastatin.
6. Implantable defibrillator in place, remote checks quarterly.
Potassium and creatinine in two weeks. Return in four months.
`,
    ),
    note(
      'Nursing intake',
      'Beatriz Lund, RN',
      '2026-07-21 14:55',
      `
Weight 82.4 kg, BP 122/72, pulse 74 irregular. Medication list reconciled with the patient's own list. Fall risk low. Patient asks whether he can stop the furosemide. Last visit, 20 April: NYHA II, weight 82.1 kg, BP 124/70. Device remote check on 2 July reported no therapies.
`,
    ),
  ],
  lines: [
    dx('I11.0', 'Hypertensive heart disease with heart failure'),
    dx('I50.9', 'Heart failure, unspecified', {
      error: revise(
        'specificity major under coder',
        'I50.22',
        'Type and acuity are documented: chronic systolic heart failure.',
        'Chronic systolic heart failure, LVEF 32 %, due to ischemic cardiomyopathy, stable NYHA II.',
      ),
    }),
    dx('I25.5', 'Ischemic cardiomyopathy'),
    dx('I25.10', 'Atherosclerotic heart disease of native coronary artery without angina'),
    dx('I25.2', 'Old myocardial infarction'),
    dx('I48.19', 'Other persistent atrial fibrillation'),
    dx('E78.5', 'Hyperlipidemia, unspecified'),
    dx('Z79.01', 'Long term (current) use of anticoagulants'),
    dx('Z95.5', 'Presence of coronary angioplasty implant and graft'),
    cpt('99215', 'Visit est. level 5', [1, 2, 3, 6], {
      mods: ['25'],
      error: revise(
        'em-over major over coder',
        '99214',
        'Stable chronic conditions with prescription management are moderate decision making; no time is stated.',
        'stable NYHA II. Continue four-drug treatment; furosemide reduced to 20 mg every other day.',
      ),
    }),
    cpt('93000', 'ECG with report', [6]),
  ],
  omitted: [
    omitted(
      'omitted minor under coder',
      'Z95.810',
      'Presence of automatic (implantable) cardiac defibrillator',
      'The defibrillator is documented and watched at this visit.',
      'Implantable defibrillator in place, remote checks quarterly.',
    ),
  ],
};
