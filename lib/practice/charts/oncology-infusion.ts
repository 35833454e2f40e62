// Oncology charts of the demonstration EHR: visits to the hospital's infusion center.

import { coders, cpt, dx, hcpcs, hospital, note, professional } from '../build.ts';
import { attribute, omitted, remove, resequence, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

const infusionCenter = {
  ...professional,
  specialty: 'Oncology',
  claim: 'facility',
  placeOfService: '22 Hospital outpatient',
  facility: hospital,
} satisfies Partial<DemoChart>;

export const infusionVisits: DemoChart[] = [
  {
    ...infusionCenter,
    id: 'onc-01',
    patient: { mrn: 'NG-251183', name: 'Leonard Vasquez-Rhee', dob: '1967-05-09', sex: 'M' },
    encounter: 'E-7309915',
    dateOfService: '2026-04-14',
    payer: 'Summit PPO',
    provider: 'Kavita Deshmukh, MD',
    coder: coders.whitlock,
    delivered: '2026-04-17',
    due: '2026-04-23',
    documents: [
      note(
        'Treatment order and assessment',
        'Kavita Deshmukh, MD',
        '2026-04-14 08:40',
        `
DIAGNOSIS: Adenocarcinoma of the sigmoid colon, primary in place and not obstructing, with liver metastases. Here solely for chemotherapy, FOLFOX cycle 4 of 12, day 1. ECOG 1. Tingling in cold for three days after each cycle, grade 1.

LABS (13 April): ANC 2.9, platelets 182, hemoglobin 12.1 g/dL, creatinine 0.9, bilirubin 0.6, CEA 14.2 (March: 22.8).

ORDERS: Palonosetron 0.25 mg IV push. Dexamethasone 12 mg IV over 20 minutes. Oxaliplatin 85 mg/m2 = 150 mg over 120 minutes with leucovorin 400 mg/m2 = 700 mg at the same time. Fluorouracil 400 mg/m2 = 700 mg IV push, then fluorouracil 2,400 mg/m2 = 4,200 mg by portable pump over 46 hours. BSA 1.75 m2.
`,
      ),
      note(
        'Infusion record',
        'Marisol Grady, RN',
        '2026-04-14 12:20',
        `
ACCESS: Right chest port, 20 gauge needle, good blood return, one line throughout.

09:05 Palonosetron 0.25 mg IV push.
09:10 to 09:30 Dexamethasone 12 mg in 50 mL IV infusion, 20 minutes.
09:40 to 11:40 Oxaliplatin 150 mg in 250 mL D5W IV infusion, 120 minutes. Vials 100 mg and 50 mg, nothing discarded.
09:40 to 11:40 Leucovorin 700 mg in 250 mL D5W, running with the oxaliplatin through the Y-site.
11:45 Fluorouracil 700 mg IV push over 5 minutes.
11:55 Fluorouracil 4,200 mg, portable pump connected, 46 hours; returns 16 April 10:00 for disconnection.

VITALS: 08:50 BP 126/74, pulse 78, T 36.6. 11:50 BP 122/70, pulse 74. No reaction. Home with pump instructions and spill kit.

CYCLE 3, 31 MARCH (copied): 09:35 to 11:40 Oxaliplatin 150 mg in 250 mL D5W IV infusion, 125 minutes.
`,
      ),
    ],
    lines: [
      dx('C18.7', 'Malignant neoplasm of sigmoid colon'),
      dx('Z51.11', 'Encounter for antineoplastic chemotherapy', {
        error: resequence(
          'sequencing major neutral coder',
          1,
          'When the visit is solely for chemotherapy, Z51.11 is listed first and the cancer after it.',
          'Here solely for chemotherapy, FOLFOX cycle 4 of 12, day 1.',
        ),
      }),
      dx('C78.7', 'Secondary malignant neoplasm of liver and intrahepatic bile duct'),
      cpt('96413', 'Chemo infusion, first hour', [1, 2, 3]),
      cpt('96415', 'Chemo infusion, added hour', [1, 2, 3]),
      cpt('96368', 'Concurrent infusion', [1, 2, 3]),
      cpt('96411', 'Chemo push, added drug', [1, 2, 3]),
      cpt('96416', 'Chemo by portable pump, start', [1, 2, 3]),
      cpt('96365', 'Infusion, first hour', [1, 2, 3], {
        error: revise(
          'wrong-code major over coder',
          '96367',
          'Chemotherapy is the initial service; through one line the dexamethasone is a sequential infusion.',
          '09:10 to 09:30 Dexamethasone 12 mg in 50 mL IV infusion, 20 minutes.',
        ),
      }),
      cpt('96375', 'IV push, added drug', [1, 2, 3]),
      hcpcs('J9263', 'Injection, oxaliplatin, 0.5 mg', [1, 3], {
        units: 150,
        error: attribute(
          'units-mue major under coder',
          { units: 300 },
          'One unit is 0.5 mg: 150 mg are 300 units. The milligrams were entered as units.',
          'Oxaliplatin 150 mg in 250 mL D5W IV infusion, 120 minutes.',
        ),
      }),
      hcpcs('J0640', 'Injection, leucovorin calcium, per 50 mg', [1, 3], { units: 14 }),
      hcpcs('J9190', 'Injection, fluorouracil, 500 mg', [1, 3], { units: 10 }),
      hcpcs('J2469', 'Injection, palonosetron HCl, 25 mcg', [1, 3], { units: 10 }),
      hcpcs('J1100', 'Injection, dexamethasone sodium phosphate, 1 mg', [1, 3], { units: 12 }),
    ],
  },
  {
    ...infusionCenter,
    id: 'onc-02',
    patient: { mrn: 'NG-263390', name: 'Agnes Thorvald', dob: '1950-09-22', sex: 'F' },
    encounter: 'E-7319204',
    dateOfService: '2026-05-12',
    payer: 'Medicare Part B',
    provider: 'Kavita Deshmukh, MD',
    coder: coders.whitlock,
    delivered: '2026-05-15',
    due: '2026-05-21',
    documents: [
      note(
        'Treatment order and assessment',
        'Kavita Deshmukh, MD',
        '2026-05-12 09:15',
        `
DIAGNOSIS: Adenocarcinoma of the right upper lobe of the lung with mediastinal node metastases, PD-L1 80 %. Here for immunotherapy only, pembrolizumab cycle 7. No new complaint. Breathing as before, no cough, no diarrhea, no rash.

HISTORY: Breast lump 2011, benign. Former problem list entry pneumonitis (J70.4) of January was ruled out by CT on 20 January; prednisone was not needed. Mother had colon cancer.

EXAM: ECOG 1, SpO2 96 %, lungs clear, skin clear.

LABS (11 May): TSH 2.2 mIU/L, ALT 19, AST 21, creatinine 0.8, glucose 98. CT of 28 April: right upper lobe mass 2.1 cm (was 3.4), nodes smaller.

PLAN: Pembrolizumab 200 mg today, next on 2 June.
`,
      ),
      note(
        'Infusion record',
        'Marisol Grady, RN',
        '2026-05-12 11:30',
        `
ACCESS: Left forearm, 22 gauge, one attempt, good return. Two single-dose vials of 100 mg, both used whole, nothing discarded.

10:20 to 10:51 Pembrolizumab 200 mg in 100 mL saline IV infusion through a 0.2 micron filter, 31 minutes.

VITALS: 10:10 BP 138/76, pulse 82, T 36.5. 10:55 BP 134/74, pulse 80. Line flushed with 20 mL saline and removed. Watched until 11:20, no reaction.
`,
      ),
    ],
    lines: [
      dx('Z51.12', 'Encounter for antineoplastic immunotherapy'),
      dx('C34.11', 'Malignant neoplasm of upper lobe, right bronchus or lung'),
      dx('C77.1', 'Secondary malignant neoplasm of intrathoracic lymph nodes'),
      cpt('96413', 'Chemo infusion, first hour', [1, 2, 3]),
      hcpcs('J9271', 'Injection, pembrolizumab, 1 mg', [2, 3], { mods: ['JZ'], units: 200 }),
    ],
  },
  {
    ...infusionCenter,
    id: 'onc-03',
    patient: { mrn: 'NG-270415', name: 'Bernard Kowalczyk', dob: '1946-11-30', sex: 'M' },
    encounter: 'E-7327718',
    dateOfService: '2026-06-22',
    payer: 'Medicare Part B',
    provider: 'Stephen Abara, MD',
    coder: coders.whitlock,
    delivered: '2026-06-25',
    due: '2026-07-01',
    documents: [
      note(
        'Treatment order and assessment',
        'Stephen Abara, MD',
        '2026-06-22 08:30',
        `
DIAGNOSIS: Myelodysplastic syndrome with excess blasts 1 (refractory anemia with excess blasts, RAEB-1), marrow blasts 7 % in March. Here for chemotherapy: azacitidine cycle 3, day 1 of 7. He has had no fever since the last cycle. Transfused once, 4 June. Platelets never below 40.

LABS (today): Hemoglobin 8.6 g/dL, ANC 1.2, platelets 61, creatinine 1.1 mg/dL.

ORDERS: Ondansetron 8 mg IV push. Azacitidine 75 mg/m2 x 1.74 m2 = 130 mg IV over 30 minutes. Rule out leukemic change if blasts appear in blood; none today.
`,
      ),
      note(
        'Infusion record',
        'Terrence Boyle, RN',
        '2026-06-22 10:25',
        `
ACCESS: Left arm PICC, dressing dry, good return.

09:10 Ondansetron 8 mg IV push, from a multiple-dose vial.
09:20 to 09:50 Azacitidine 130 mg in 100 mL saline IV infusion, 30 minutes.

DRUG: Azacitidine, two single-dose vials of 100 mg reconstituted at 09:02. Given 130 mg; discarded 70 mg, witnessed by P. Odell, PharmD.

VITALS: 09:05 BP 130/72, pulse 84, T 36.7. 09:55 BP 128/70. No reaction. Returns tomorrow 09:00 for day 2.
`,
      ),
    ],
    lines: [
      dx('Z51.11', 'Encounter for antineoplastic chemotherapy'),
      dx('D46.9', 'Myelodysplastic syndrome, unspecified', {
        error: revise(
          'specificity minor under coder',
          'D46.21',
          'The type is documented: refractory anemia with excess of blasts 1.',
          'Myelodysplastic syndrome with excess blasts 1 (refractory anemia with excess blasts, RAEB-1)',
        ),
      }),
      cpt('96413', 'Chemo infusion, first hour', [1, 2]),
      cpt('96375', 'IV push, added drug', [1, 2]),
      hcpcs('J9025', 'Injection, azacitidine, 1 mg', [2], {
        units: 200,
        error: attribute(
          'units-mue minor neutral coder',
          { units: 130 },
          'The line carries the dose given, 130 mg; the discarded part goes on a line of its own with JW.',
          'Given 130 mg; discarded 70 mg, witnessed by P. Odell, PharmD.',
        ),
      }),
      hcpcs('J2405', 'Injection, ondansetron HCl, per 1 mg', [2], { units: 8 }),
    ],
    omitted: [
      omitted(
        'modifier minor neutral coder',
        'J9025',
        'Injection, azacitidine, 1 mg (discarded)',
        'Medicare requires the discarded 70 mg of the single-dose vials as a line with JW.',
        'Given 130 mg; discarded 70 mg, witnessed by P. Odell, PharmD.',
        { system: 'HCPCS', mods: ['JW'], units: 70 },
      ),
    ],
  },
  {
    ...infusionCenter,
    id: 'onc-04',
    patient: { mrn: 'NG-255062', name: 'Marguerite Solano', dob: '1971-02-13', sex: 'F' },
    encounter: 'E-7336641',
    dateOfService: '2026-08-18',
    payer: 'State Medicaid',
    provider: 'Stephen Abara, MD',
    coder: coders.whitlock,
    delivered: '2026-08-21',
    due: '2026-08-27',
    documents: [
      note(
        'Same-day symptom visit order',
        'Stephen Abara, MD',
        '2026-08-18 09:40',
        `
Ms. Solano, 55, cancer of the left upper lobe of the lung, had cisplatin on Friday. Since Saturday nausea and vomiting four to six times a day, an adverse effect of the cisplatin, and little to drink. Dehydration: dry tongue, pulse 104, BP 102/64, creatinine 1.2 (baseline 0.8), potassium 3.6. No fever. Rule out bowel obstruction if vomiting goes on; abdomen soft today.

ORDERS: Ondansetron 8 mg IV push. Normal saline 500 mL as she tolerates, oral fluids to follow. Olanzapine 5 mg at night for three days.
`,
      ),
      note(
        'Infusion record',
        'Marisol Grady, RN',
        '2026-08-18 11:15',
        `
ACCESS: Right hand 22 gauge, second attempt.

10:05 Ondansetron 8 mg IV push.
10:10 to 10:35 Normal saline 500 mL by gravity, 25 minutes, wide open; 450 mL in when the line infiltrated at 10:35 and was removed. Patient declined another needle; drinking well by 10:50, 600 mL oral rehydration fluid by 11:10.

VITALS: 09:55 BP 102/64, pulse 104. 11:10 BP 112/70, pulse 90. Dr. Abara told; discharged with instructions. Port placement asked for before the next cycle.
`,
      ),
    ],
    lines: [
      dx('E86.0', 'Dehydration'),
      dx('R11.2', 'Nausea with vomiting, unspecified'),
      dx('T45.1X5A', 'Adverse effect of antineoplastic and immunosuppressive drugs, initial encounter'),
      dx('C34.12', 'Malignant neoplasm of upper lobe, left bronchus or lung'),
      cpt('96360', 'Hydration, first hour', [1], {
        error: remove(
          'time major over coder',
          'Hydration ran 25 minutes; it is reported from 31 minutes on.',
          '10:10 to 10:35 Normal saline 500 mL by gravity, 25 minutes',
        ),
      }),
      cpt('96375', 'IV push, added drug', [2, 3], {
        error: revise(
          'add-on-without-base major under coder',
          '96374',
          'The push ranks above hydration and is the only reportable service, so it is the initial one.',
          '10:05 Ondansetron 8 mg IV push.',
        ),
      }),
      hcpcs('J2405', 'Injection, ondansetron HCl, per 1 mg', [2, 3], { units: 8 }),
      hcpcs('J7040', 'Infusion, normal saline solution, sterile (500 ml = 1 unit)', [1]),
    ],
  },
];
