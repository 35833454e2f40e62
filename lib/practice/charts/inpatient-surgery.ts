// Inpatient charts with procedures: a hip replacement, a debridement and an endoscopy.

import { coders, dx, inpatient, note, pcs } from '../build.ts';
import { attribute, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

export const inpatientSurgery: DemoChart[] = [
  {
    ...inpatient,
    id: 'ipm-03',
    patient: { mrn: 'NG-307751', name: 'Leopold Ashgrove', dob: '1948-09-17', sex: 'M' },
    encounter: 'H-5526012',
    dateOfService: '2026-06-13',
    dischargeDate: '2026-06-17',
    payer: 'Medicare Part A',
    provider: 'Victor Lindgren, MD',
    coder: coders.beller,
    delivered: '2026-06-23',
    due: '2026-06-29',
    drg: { number: '522', title: 'Hip replacement with principal diagnosis of hip fracture without MCC' },
    documents: [
      note(
        'History and physical',
        'Victor Lindgren, MD',
        '2026-06-13 15:40',
        `
HISTORY: 77-year-old man, active cyclist, went over the handlebars on a street at about 20 mph after braking hard; no other vehicle. Pain in the left hip, cannot stand. No head injury, no loss of consciousness. Hypertension, hypothyroidism, benign prostatic hyperplasia without symptoms. Aspirin 81 mg daily. Former smoker. Bone density normal in 2025.

EXAM: BP 146/82, pulse 84, SpO2 97 %. Left leg short and turned out, skin closed, foot warm, sensation intact.

DATA: Film and CT: displaced midcervical fracture of the left femoral neck, no sign of a bone lesion. Hemoglobin 13.9 g/dL, creatinine 1.0, TSH 2.6.

PLAN: Hemiarthroplasty tomorrow. Cleared by medicine. Continue lisinopril, levothyroxine and tamsulosin.
`,
      ),
      note(
        'Operative report',
        'Victor Lindgren, MD',
        '2026-06-14 11:15',
        `
DIAGNOSIS: Displaced midcervical fracture of the left femoral neck, closed.

PROCEDURE: Hemiarthroplasty of the left hip, uncemented.

DESCRIPTION: Spinal anesthesia. Right side down. Posterior approach, open. Head removed, 49 mm. Canal broached to size 6. Uncemented press-fit stem size 6 with a unipolar cobalt-chrome metal head of 49 mm. Stable to 90 degrees of flexion and 50 of rotation. Capsule and short rotators repaired. Acetabulum smooth, left alone. Blood loss 400 mL. No complication.
`,
      ),
      note(
        'Progress note, day 2 after operation',
        'Irene Vasquez, MD',
        '2026-06-16 09:20',
        `
Lightheaded on standing, BP 98/56, pulse 104. Hemoglobin 6.9 g/dL this morning (13.9 on admission, 8.4 yesterday). Wound dry. Acute blood loss anemia after the operation, expected with this surgery but now with symptoms: two units of red cells through the peripheral line. Walked 20 feet with therapy.
`,
      ),
      note(
        'Discharge summary',
        'Victor Lindgren, MD',
        '2026-06-17 14:05',
        `
ADMITTED: 13 June 2026. DISCHARGED: 17 June 2026 to rehabilitation.

FINAL DIAGNOSES: Displaced midcervical fracture, left femoral neck. Acute blood loss anemia, two units given on 16 June, hemoglobin 9.2 at discharge. Hypertension. Hypothyroidism. Benign prostatic hyperplasia. Rule out osteoporotic fracture was raised by therapy; bone density normal, high-energy fall.
`,
      ),
    ],
    lines: [
      dx('S72.032A', 'Displaced midcervical fracture of left femur, initial encounter, closed', { poa: 'Y' }),
      dx('D62', 'Acute posthemorrhagic anemia', { poa: 'N' }),
      dx('I10', 'Essential (primary) hypertension', { poa: 'Y' }),
      dx('E03.9', 'Hypothyroidism, unspecified', { poa: 'Y' }),
      dx('N40.0', 'Benign prostatic hyperplasia without lower urinary tract symptoms', { poa: 'Y' }),
      dx('V18.4XXA', 'Pedal cycle driver injured in noncollision accident in traffic, initial encounter', {
        poa: 'exempt',
      }),
      dx('Y92.410', 'Unspecified street and highway as the place of occurrence', { poa: 'exempt' }),
      dx('Z79.82', 'Long term (current) use of aspirin', { poa: 'exempt' }),
      dx('Z87.891', 'Personal history of nicotine dependence', { poa: 'exempt' }),
      pcs('0SRS01A', 'Replacement of left hip joint, femoral surface, metal, uncemented, open'),
      pcs('30233N1', 'Transfusion of nonautologous red blood cells, peripheral vein, percutaneous'),
    ],
  },
  {
    ...inpatient,
    id: 'ipm-05',
    patient: { mrn: 'NG-298466', name: 'Darnell Hutchins', dob: '1970-10-28', sex: 'M' },
    encounter: 'H-5533081',
    dateOfService: '2026-08-11',
    dischargeDate: '2026-08-21',
    payer: 'State Medicaid',
    provider: 'Irene Vasquez, MD',
    coder: coders.beller,
    delivered: '2026-08-27',
    due: '2026-09-02',
    drg: null,
    documents: [
      note(
        'History and physical',
        'Irene Vasquez, MD',
        '2026-08-11 16:50',
        `
HISTORY: 55-year-old man, paraplegia since a fall in 2011, neurogenic bladder, hypertension, wheelchair. Ulcer of the right buttock for five months, for a week foul, red and hot around it. Many urinary infections in the past, none now. Weight 61 kg, in February 72 kg; eats less than half of his meals.

EXAM: T 38.0, BP 112/68, pulse 96, SpO2 97 % on room air, lungs clear. Right buttock: stage 4 pressure ulcer, 7 x 5 x 3 cm, muscle in the base with dead tissue, cellulitis 4 cm around. Temples and thighs wasted.

DATA: WBC 15.6, hemoglobin 9.1 g/dL (9.0 in March), iron studies of chronic disease, CRP 164. Chest film clear.

PLAN: Pressure ulcer of the right buttock with cellulitis: vancomycin and piperacillin/tazobactam, surgery for debridement. Anemia of chronic disease. Dietitian.
`,
      ),
      note(
        'Nutrition assessment',
        'Hana Sorel, RD',
        '2026-08-12 11:00',
        `
Intake below 50 % for over a month, weight loss of 15 % in six months, severe loss of muscle at temples, shoulders and thighs, severe loss of fat at the upper arms. Meets criteria for severe malnutrition in chronic illness. Plan: high-protein diet, two supplements a day, zinc and vitamin C, weigh weekly.
`,
      ),
      note(
        'Operative note, debridement',
        'Carla Yun, MD',
        '2026-08-13 14:25',
        `
PROCEDURE: Excisional debridement of the pressure ulcer of the right buttock. Spinal level without sensation, light sedation.

DESCRIPTION: With a scalpel and curette dead skin, subcutaneous tissue, fascia and gluteus maximus muscle were cut away to bleeding tissue. Deepest layer removed: muscle. Wound after debridement 8 x 6 x 4 cm. Bone covered, not exposed. Bleeding stopped with cautery, blood loss 60 mL. Packed.
`,
      ),
      note(
        'Progress note, hospital day 6',
        'Irene Vasquez, MD',
        '2026-08-16 10:10',
        `
Choked on supper on 15 August and coughed through the night. T 38.6, RR 24, SpO2 90 % on room air. Chest film: new infiltrate in the right lower lobe, film of 11 August was clear. Aspiration pneumonia, new since 15 August. Swallow study ordered, antibiotics go on. Severe protein-calorie malnutrition, as assessed by the dietitian; supplements and weekly weights. Pressure ulcer of the right buttock, stage 4, cleaner after debridement.
`,
      ),
      note(
        'Discharge summary',
        'Irene Vasquez, MD',
        '2026-08-21 15:15',
        `
FINAL DIAGNOSES: Pressure ulcer of the right buttock, stage 4, with cellulitis, debrided. Aspiration pneumonia, treated. Severe protein-calorie malnutrition. Paraplegia. Neurogenic bladder. Anemia of chronic disease. Hypertension. Discharged to skilled nursing with negative-pressure dressing.
`,
      ),
    ],
    lines: [
      dx('L89.314', 'Pressure ulcer of right buttock, stage 4', { poa: 'Y' }),
      dx('L03.317', 'Cellulitis of buttock', { poa: 'Y' }),
      dx('J69.0', 'Pneumonitis due to inhalation of food and vomit', {
        poa: 'Y',
        error: attribute(
          'poa major over coder',
          { poa: 'N' },
          'It followed the choking on 15 August, day 5; the lungs were clear on admission.',
          'Aspiration pneumonia, new since 15 August.',
        ),
      }),
      dx('E44.0', 'Moderate protein-calorie malnutrition', {
        poa: 'Y',
        error: revise(
          'cc-mcc major under coder',
          'E43',
          'The physician documents severe malnutrition on the assessment of the dietitian; E43 is an MCC.',
          'Severe protein-calorie malnutrition, as assessed by the dietitian',
        ),
      }),
      dx('G82.20', 'Paraplegia, unspecified', { poa: 'Y' }),
      dx('N31.9', 'Neuromuscular dysfunction of bladder, unspecified', { poa: 'Y' }),
      dx('D63.8', 'Anemia in other chronic diseases classified elsewhere', { poa: 'Y' }),
      dx('I10', 'Essential (primary) hypertension', { poa: 'Y' }),
      dx('Z99.3', 'Dependence on wheelchair', { poa: 'exempt' }),
      dx('Z87.440', 'Personal history of urinary (tract) infections', { poa: 'exempt' }),
      pcs(
        '0JB90ZZ',
        'Excision of buttock subcutaneous tissue and fascia, open',
        revise(
          'pcs-axis major under coder',
          '0KBN0ZZ',
          'The deepest layer cut away was gluteal muscle: body system and part are right hip muscle.',
          'Deepest layer removed: muscle.',
        ),
      ),
    ],
  },
  {
    ...inpatient,
    id: 'ipm-06',
    patient: { mrn: 'NG-311508', name: 'Frederica Lomax', dob: '1953-03-20', sex: 'F' },
    encounter: 'H-5538823',
    dateOfService: '2026-09-28',
    dischargeDate: '2026-10-02',
    payer: 'Medicare Part A',
    provider: 'Paul Renwick, MD',
    coder: coders.beller,
    delivered: '2026-10-08',
    due: '2026-10-14',
    drg: { number: '378', title: 'Gastrointestinal hemorrhage with CC' },
    documents: [
      note(
        'History and physical',
        'Paul Renwick, MD',
        '2026-09-28 20:05',
        `
CHIEF COMPLAINT: Black stools for two days, faint today.

HISTORY: 73-year-old woman, naproxen 500 mg twice daily as prescribed for three years for osteoarthritis of both knees. Hypertension, hyperlipidemia. Former smoker. No alcohol, no anticoagulant, no liver disease. Duodenal ulcer 1989 is on the problem list, without papers.

EXAM: BP 96/58, pulse 112, SpO2 98 %. Pale. Abdomen soft, epigastric tenderness. Rectal: melena.

DATA: Hemoglobin 6.8 g/dL (13.2 in July), BUN 46, creatinine 0.9, INR 1.0, platelets 262. ECG: sinus tachycardia. Lactate 1.9.

ASSESSMENT AND PLAN: 1. Upper gastrointestinal bleeding, likely ulcer from naproxen. Pantoprazole drip, endoscopy tomorrow. 2. Acute blood loss anemia: two units of red cells tonight. 3. Stop naproxen. 4. Hold losartan.
`,
      ),
      note(
        'Endoscopy report',
        'Sanjay Mehrotra, MD',
        '2026-09-29 10:32',
        `
FINDINGS: Esophagus normal, no varices. Stomach body, lesser curve: ulcer of 12 mm with an oozing vessel. Duodenum normal, no scar.

PROCEDURE: Three clips placed on the vessel, bleeding stopped. Biopsy of the stomach body, four pieces, for H. pylori. Sedation by anesthesia. No complication.

IMPRESSION: Bleeding gastric ulcer, clipped.
`,
      ),
      note(
        'Progress note, hospital day 3',
        'Paul Renwick, MD',
        '2026-09-30 09:50',
        `
No more melena. BP 124/70, pulse 78. Hemoglobin 8.9 g/dL, yesterday 8.7. Biopsy: H. pylori present, no cancer. Bleeding gastric ulcer due to naproxen and H. pylori, no bleeding since the clips. Acute blood loss anemia, stable after two units. Oral pantoprazole; treatment of H. pylori begins today.
`,
      ),
      note(
        'Discharge summary',
        'Paul Renwick, MD',
        '2026-10-02 11:40',
        `
ADMITTED: 28 September 2026. DISCHARGED: 2 October 2026, home.

FINAL DIAGNOSES: Gastric ulcer with hemorrhage due to naproxen, taken as prescribed, and H. pylori. Acute blood loss anemia from the bleeding, present on arrival. Hypertension. Hyperlipidemia. Osteoarthritis of both knees. Naproxen stopped; acetaminophen instead. Repeat endoscopy in eight weeks.
`,
      ),
    ],
    lines: [
      dx('K25.4', 'Chronic or unspecified gastric ulcer with hemorrhage', { poa: 'Y' }),
      dx('D62', 'Acute posthemorrhagic anemia', { poa: 'Y' }),
      dx('B96.81', 'Helicobacter pylori as the cause of diseases classified elsewhere', { poa: 'Y' }),
      dx('T39.315A', 'Adverse effect of propionic acid derivatives, initial encounter', {
        poa: 'Y',
      }),
      dx('I10', 'Essential (primary) hypertension', { poa: 'Y' }),
      dx('E78.5', 'Hyperlipidemia, unspecified', { poa: 'Y' }),
      dx('M17.0', 'Bilateral primary osteoarthritis of knee', { poa: 'Y' }),
      dx('Z79.1', 'Long term (current) use of non-steroidal anti-inflammatories (NSAID)', { poa: 'exempt' }),
      dx('Z87.891', 'Personal history of nicotine dependence', { poa: 'exempt' }),
      pcs('0W3P8ZZ', 'Control bleeding in gastrointestinal tract, endoscopic'),
      pcs('0DB68ZX', 'Excision of stomach, endoscopic, diagnostic'),
      pcs('30233N1', 'Transfusion of nonautologous red blood cells, peripheral vein, percutaneous'),
    ],
  },
];
