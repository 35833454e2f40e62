// Orthopedics charts of the demonstration EHR.

import { coders, cpt, dx, hcpcs, hospital, note, professional } from '../build.ts';
import { attribute, remove, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';
import { vertebralFracture } from './orthopedics-spine.ts';

const orthopedic = { ...professional, specialty: 'Orthopedics' } satisfies Partial<DemoChart>;

export const orthopedics: DemoChart[] = [
  {
    ...orthopedic,
    id: 'ort-01',
    patient: { mrn: 'LK-115590', name: 'Tobias Renner', dob: '1982-01-16', sex: 'M' },
    encounter: 'E-7302277',
    dateOfService: '2026-03-17',
    payer: 'Summit PPO',
    provider: 'Victor Lindgren, MD',
    coder: coders.oyelaran,
    delivered: '2026-03-20',
    due: '2026-03-26',
    documents: [
      note(
        'Fracture follow-up visit',
        'Victor Lindgren, MD',
        '2026-03-17 10:05',
        `
HISTORY: Mr. Renner, 44, fell on ice on 24 February and had a displaced Colles' fracture of the right distal radius. I reduced and casted it under hematoma block on 24 February (closed treatment with manipulation). Today is day 21. Pain 2 of 10, no numbness, fingers moving. He works at a desk, right-handed.

EXAM: Short-arm cast intact and dry, not tight. Fingers warm, full flexion, sensation normal in all fingers. No swelling above the cast.

X-RAY RIGHT WRIST TODAY, three views, read by me: Colles' fracture of the right radius in unchanged position, radial height 10 mm, volar tilt 4 degrees, early callus. Compared with 3 March: no loss of reduction.

ASSESSMENT: Closed Colles' fracture, right radius, routine healing, within the 90-day period of the treatment on 24 February.

PLAN: Keep the cast three more weeks, then removable splint and hand therapy. Return 7 April with films out of the cast. Work note renewed. No new problem was addressed.
`,
      ),
      note(
        'Fracture visit of 3 March (copied for reference)',
        'Victor Lindgren, MD',
        '2026-03-03 09:40',
        `
Day 7. X-ray right wrist, three views: Colles' fracture of the right radius in unchanged position, radial height 10 mm, volar tilt 4 degrees, no callus yet. Cast trimmed at the thumb. Continue. Return in two weeks.
`,
      ),
    ],
    lines: [
      dx('S52.531A', "Colles' fracture of right radius, initial encounter for closed fracture", {
        error: revise(
          'seventh-character minor neutral coder',
          'S52.531D',
          'Active treatment ended with the reduction; a healing check takes D, routine healing.',
          "Closed Colles' fracture, right radius, routine healing",
        ),
      }),
      cpt('99213', 'Visit est. level 3', [1], {
        error: remove(
          'global-period major over coder',
          'The visit belongs to the 90-day period of the fracture treatment and no unrelated problem was addressed.',
          'within the 90-day period of the treatment on 24 February',
        ),
      }),
      cpt('73110', 'X-ray wrist, 3 or more views', [1], { mods: ['RT'] }),
    ],
  },
  {
    ...orthopedic,
    id: 'ort-02',
    placeOfService: '22 Hospital outpatient',
    facility: hospital,
    patient: { mrn: 'NG-219087', name: 'Felicity Warburton', dob: '1974-08-28', sex: 'F' },
    encounter: 'E-7313344',
    dateOfService: '2026-04-22',
    payer: 'Unity Health HMO',
    provider: 'Victor Lindgren, MD',
    coder: coders.oyelaran,
    delivered: '2026-04-27',
    due: '2026-05-01',
    documents: [
      note(
        'Operative report',
        'Victor Lindgren, MD',
        '2026-04-22 12:30',
        `
PREOPERATIVE DIAGNOSIS: Left knee medial meniscus tear. POSTOPERATIVE DIAGNOSIS: Complex tear of the medial meniscus, left knee, from the fall of 9 March; chondromalacia of the medial femoral condyle, left knee.

PROCEDURE: Arthroscopy of the left knee with partial medial meniscectomy and shaving of cartilage in the same compartment.

DESCRIPTION: General anesthesia. Time-out confirmed the left knee, marked by me. Tourniquet 250 mmHg, 31 minutes. Anterolateral and anteromedial portals. Patellofemoral joint: grade 1 changes, left alone. Medial compartment: complex tear of the posterior horn, about 40 % of the width, resected to a stable rim with basket and shaver. Grade 3 chondromalacia of the medial femoral condyle, 12 x 10 mm, loose flaps shaved to stable edges. ACL intact. Lateral compartment: meniscus intact on probing, cartilage normal. Joint rinsed, portals closed with nylon, 20 mL bupivacaine 0.25 % in the joint.

BLOOD LOSS: 5 mL. COMPLICATIONS: None. Home today, weight bearing as tolerated.
`,
      ),
      note(
        'Preoperative nursing checklist',
        'Denise Okafor, RN',
        '2026-04-22 09:15',
        `
Identity and consent checked. Consent: arthroscopy left knee, possible meniscectomy. Site marked left knee by surgeon 09:05. Patient reports old right knee arthroscopy in 2009. Allergies: none. Fasting since 22:00. BP 118/72, pulse 68, SpO2 99 %. The scheduling request of 2 April said right knee and was corrected by phone on 3 April.
`,
      ),
    ],
    lines: [
      dx('S83.231A', 'Complex tear of medial meniscus, current injury, right knee, initial encounter', {
        error: revise(
          'laterality major neutral coder',
          'S83.232A',
          'Report, consent and site mark all say left; right came from a scheduling request that was corrected.',
          'Complex tear of the medial meniscus, left knee, from the fall of 9 March',
        ),
      }),
      dx('M94.262', 'Chondromalacia, left knee'),
      cpt('29881', 'Knee scope, one meniscus', [1, 2], {
        mods: ['RT'],
        error: attribute(
          'laterality major neutral coder',
          { modifiers: ['LT'] },
          'The operated knee is the left one.',
          'Time-out confirmed the left knee, marked by me.',
        ),
      }),
      cpt('29877', 'Knee scope, cartilage shaving', [2], {
        mods: ['59', 'LT'],
        error: remove(
          'unbundled major over coder',
          'Cartilage shaving in the same knee is part of the meniscectomy code; 59 does not separate it.',
          'partial medial meniscectomy and shaving of cartilage in the same compartment',
        ),
      }),
    ],
  },
  {
    ...orthopedic,
    id: 'ort-03',
    placeOfService: '22 Hospital outpatient',
    facility: hospital,
    patient: { mrn: 'NG-231475', name: 'Constance Iwu', dob: '1952-12-19', sex: 'F' },
    encounter: 'E-7323908',
    dateOfService: '2026-06-09',
    payer: 'Medicare Part B',
    provider: 'Rebecca Stroud, MD',
    coder: coders.oyelaran,
    delivered: '2026-06-12',
    due: '2026-06-18',
    documents: [
      note(
        'Operative report',
        'Rebecca Stroud, MD',
        '2026-06-09 11:52',
        `
DIAGNOSIS: Primary osteoarthritis of the right knee, end stage, varus. Failed eleven months of physical therapy, naproxen, two steroid injections and weight loss of 6 kg.

PROCEDURE: Total knee arthroplasty, right, cemented, posterior stabilised, patella resurfaced.

DESCRIPTION: Spinal anesthesia, adductor block by anesthesia. Right leg prepped, time-out. Tourniquet 280 mmHg, 64 minutes. Midline incision, medial parapatellar arthrotomy. Femur cut in 5 degrees valgus, size 4; tibia perpendicular, size 3, slope 3 degrees; 10 mm insert. Patella 32 mm. Trial: extension 0, flexion 125, stable in all planes. Components cemented with gentamicin cement. Tranexamic acid 1 g IV. Layered closure over no drain.

FINDINGS: Bare bone of medial femur and tibia, osteophytes, intact lateral compartment. BLOOD LOSS: 120 mL. COMPLICATIONS: None. To recovery in good condition; home tomorrow morning.
`,
      ),
      note(
        'Preoperative visit excerpt',
        'Rebecca Stroud, MD',
        '2026-05-26 14:20',
        `
Decision for right knee replacement was made on 14 April. Left knee: mild arthritic change on film of 2024, no symptoms, not treated (M17.12 on the problem list). Hypertension managed by primary care. Cleared by cardiology 19 May.
`,
      ),
    ],
    lines: [
      dx('M17.11', 'Unilateral primary osteoarthritis, right knee'),
      cpt('27447', 'Total knee replacement', [1], { mods: ['RT'] }),
    ],
  },
  {
    ...orthopedic,
    id: 'ort-04',
    patient: { mrn: 'LK-124406', name: 'Raymond Estrada', dob: '1963-06-07', sex: 'M' },
    encounter: 'E-7330019',
    dateOfService: '2026-07-14',
    payer: 'Summit PPO',
    provider: 'Rebecca Stroud, MD',
    coder: coders.oyelaran,
    delivered: '2026-07-17',
    due: '2026-07-23',
    documents: [
      note(
        'Office visit with injection',
        'Rebecca Stroud, MD',
        '2026-07-14 09:48',
        `
REASON: 1. Planned steroid injection, left knee osteoarthritis. 2. New problem: right shoulder pain for six weeks.

SHOULDER: Pain on reaching overhead and lying on the right side, since painting a ceiling in June. No injury, no weakness, no neck pain. No treatment so far. EXAM right shoulder: elevation 160 with painful arc 80-120, Neer and Hawkins positive, strength 5/5 in all planes, cuff tests painless, AC joint not tender, neck free. Left shoulder normal.

ASSESSMENT: Impingement syndrome of the right shoulder, new. Home exercise sheet taught, ice, acetaminophen as needed, avoid overhead work, therapy if no better in four weeks; no imaging for now.

KNEE PROCEDURE: Left knee primary osteoarthritis, last injection in January with five months of relief. Consent, time-out left knee. Skin cleaned with chlorhexidine. Superolateral approach, 22 gauge needle, 2 mL clear fluid drawn off, triamcinolone acetonide 40 mg with 4 mL lidocaine 1 % injected without resistance. No ultrasound. Bandage; tolerated well.

Return as needed.
`,
      ),
    ],
    lines: [
      dx('M17.12', 'Unilateral primary osteoarthritis, left knee'),
      dx('M75.41', 'Impingement syndrome of right shoulder'),
      cpt('99213', 'Visit est. level 3', [2], { mods: ['25'] }),
      cpt('20610', 'Large joint injection', [1], { mods: ['LT'] }),
      hcpcs('J3301', 'Injection, triamcinolone acetonide, not otherwise specified, 10 mg', [1], { units: 4 }),
    ],
  },
  {
    ...orthopedic,
    id: 'ort-05',
    patient: { mrn: 'LK-136852', name: 'Lorna Petrakis', dob: '1955-10-23', sex: 'F' },
    encounter: 'E-7338450',
    dateOfService: '2026-09-01',
    payer: 'Medicare Part B',
    provider: 'Rebecca Stroud, MD',
    coder: coders.achterberg,
    delivered: '2026-09-04',
    due: '2026-09-10',
    documents: [
      note(
        'Injection visit, second of three',
        'Rebecca Stroud, MD',
        '2026-09-01 13:25',
        `
REASON: Scheduled second injection of hylan G-F 20 (16 mg weekly, three weeks), right knee primary osteoarthritis, ordered on 18 August.

INTERVAL: No reaction to the first injection on 25 August. Pain 6 of 10 as before. No other complaint, none addressed.

PROCEDURE: Consent on file, time-out right knee. Skin cleaned with chlorhexidine. Superolateral approach, 20 gauge needle, no effusion. One single-dose syringe, 16 mg in 2 mL, injected whole into the right knee, nothing discarded. No imaging guidance. Bandage; walked out without help.

PLAN: Third injection on 8 September.

FIRST INJECTION, 25 AUGUST (copied): Superolateral approach, 20 gauge needle, 3 mL effusion drawn off. One single-dose syringe, 16 mg in 2 mL, injected whole into the right knee.
`,
      ),
      note(
        'Nursing intake',
        'Cleo Hastings, MA',
        '2026-09-01 13:05',
        `
BP 136/80, pulse 76, weight 79 kg, pain 6 of 10 right knee. Allergies reviewed: no birds, no eggs. Lot and expiry of the syringe recorded. Patient has no questions today and wants to be quick, as her ride is waiting.
`,
      ),
    ],
    lines: [
      dx('M17.11', 'Unilateral primary osteoarthritis, right knee'),
      cpt('99213', 'Visit est. level 3', [1], {
        mods: ['25'],
        error: remove(
          'unsupported critical over coder',
          'A planned injection with nothing else addressed: there is no separate visit for 25 to mark.',
          'No other complaint, none addressed.',
        ),
      }),
      cpt('20610', 'Large joint injection', [1], { mods: ['RT'] }),
      hcpcs('J7325', 'Hyaluronan or derivative, Synvisc or Synvisc-One, intra-articular, 1 mg', [1], {
        units: 16,
        error: attribute(
          'modifier minor neutral coder',
          { modifiers: ['JZ'] },
          'Medicare wants JZ on a single-dose drug of which nothing was discarded.',
          'One single-dose syringe, 16 mg in 2 mL, injected whole into the right knee, nothing discarded.',
        ),
      }),
    ],
  },
  vertebralFracture,
];
