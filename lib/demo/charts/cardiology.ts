// Cardiology charts of the demonstration EHR.

import { coders, cpt, dx, note, professional } from '../build.ts';
import type { DemoChart } from '../chart-type.ts';

export const cardiology: DemoChart[] = [
  {
    ...professional,
    id: 'card-01',
    specialty: 'Cardiology',
    patient: { mrn: 'NG-204417', name: 'Harriet Lindqvist', dob: '1951-08-14', sex: 'F' },
    encounter: 'E-7301142',
    dateOfService: '2026-03-12',
    payer: 'Medicare Part B',
    provider: 'Samuel Adeyemi, MD',
    coder: coders.raman,
    delivered: '2026-03-16',
    due: '2026-03-20',
    documents: [
      note(
        'Cardiology follow-up visit',
        'Samuel Adeyemi, MD',
        '2026-03-12 11:20',
        `
CHIEF COMPLAINT: Follow-up of paroxysmal atrial fibrillation.

HISTORY OF PRESENT ILLNESS: Ms. Lindqvist is a 74-year-old woman with paroxysmal atrial fibrillation first seen in 2023, hypertension and hyperlipidemia. Since her January visit she has had two episodes of palpitations, each under an hour and self-terminating, the last on 3 March. She takes apixaban 5 mg twice daily without missed doses and without bleeding. Home pressures run 138-152/80-88. No syncope, no chest pain, no orthopnea.

PAST HISTORY: Deep vein thrombosis 1998, resolved. Family history: father with stroke at 70.

MEDICATIONS: Apixaban 5 mg twice daily, metoprolol succinate 50 mg daily, lisinopril 10 mg daily, atorvastatin 40 mg nightly.

EXAM: BP 148/84, pulse 68 and regular, SpO2 97 % on room air, weight 71.2 kg. Lungs clear. S1, S2 normal, no murmur. No edema.

ECG TODAY: 12-lead tracing ordered for the palpitations and interpreted by me. Sinus rhythm at 66, PR 182 ms, QRS 88 ms, QTc 428 ms, no ischemic change. Compared with 15 January: unchanged.

LABS (9 March): Creatinine 0.9 mg/dL, potassium 4.3 mmol/L, hemoglobin 13.1 g/dL, LDL 71 mg/dL.

ASSESSMENT AND PLAN:
1. Paroxysmal atrial fibrillation, not at goal with two further episodes. Increase metoprolol succinate to 75 mg daily. Continue apixaban; CHA2DS2-VASc 3. Two-week patch monitor if episodes go on.
2. Hypertension, above goal. Increase lisinopril to 20 mg daily; basic metabolic panel in two weeks.
3. Hyperlipidemia, at goal on atorvastatin. Continue.
Return in 6 weeks.
`,
      ),
    ],
    lines: [
      dx('I48.0', 'Paroxysmal atrial fibrillation'),
      dx('I10', 'Essential (primary) hypertension'),
      dx('E78.5', 'Hyperlipidemia, unspecified'),
      dx('Z79.01', 'Long term (current) use of anticoagulants'),
      cpt('99214', 'Visit est. level 4', [1, 2, 3, 4], { mods: ['25'] }),
      cpt('93000', 'ECG with report', [1]),
    ],
  },
];
