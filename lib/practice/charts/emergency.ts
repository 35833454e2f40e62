// Emergency medicine charts of the demonstration EHR.

import { coders, cpt, dx, garbled, hospital, note, professional } from '../build.ts';
import { revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';
import { traumaActivation } from './emergency-trauma.ts';

const emergencyRoom = {
  ...professional,
  specialty: 'Emergency medicine',
  encounterType: 'emergency',
  placeOfService: '23 Emergency department',
  facility: hospital,
} satisfies Partial<DemoChart>;

export const emergency: DemoChart[] = [
  {
    ...emergencyRoom,
    id: 'em-01',
    patient: { mrn: 'NG-276640', name: 'Kofi Brannigan', dob: '1999-05-27', sex: 'M' },
    encounter: 'A-6610083',
    dateOfService: '2026-02-21',
    payer: 'State Medicaid',
    provider: 'Lionel Guthrie, MD',
    coder: coders.achterberg,
    delivered: '2026-02-25',
    due: '2026-03-03',
    documents: [
      note(
        'Emergency physician note',
        'Lionel Guthrie, MD',
        '2026-02-21 23:50',
        `
TIME SEEN: 19:14. CHIEF COMPLAINT: Swelling and trouble breathing after a pastry.

HISTORY: 26-year-old with mild intermittent asthma and walnut allergy ate a pastry at 18:40. Within ten minutes itching, lip swelling, tight chest, vomiting once. No epinephrine pen with him.

EXAM: BP 92/54, pulse 128, RR 28, SpO2 91 % on room air. Anxious, urticaria on trunk and arms, lips swollen, tongue normal, no stridor. Diffuse wheeze.

COURSE: Epinephrine 0.5 mg IM at 19:16, repeated 19:24. Oxygen 10 L, albuterol 5 mg, saline 1 L, methylprednisolone 125 mg IV. 19:40: BP 112/66, pulse 108, SpO2 97 %, wheeze nearly gone. ECG read by me: sinus tachycardia 118, no ischemia. Watched until 23:40 because of the risk of a second phase; admission considered and not needed.

TIME: I spent 22 minutes of critical care, exclusive of the ECG.

ASSESSMENT: Anaphylaxis due to tree nuts. Mild intermittent asthma. Rule out hereditary angioedema: not likely, no workup now.

PLAN: Epinephrine auto-injector prescribed and taught, prednisone 40 mg for three days, allergy clinic.
`,
      ),
      note(
        'Nursing note',
        'Imani Cole, RN',
        '2026-02-21 23:45',
        `
19:10 triage level 1, Dr. Guthrie at bedside 19:14. 19:16 and 19:24 epinephrine IM right and left thigh. 19:20 IV 18 gauge. 20:30 hives fading, BP 116/70, pulse 98, SpO2 98 % on room air. 22:00 no complaint. 23:40 discharged with auto-injector, demonstrated use correctly.
`,
      ),
    ],
    lines: [
      dx('T78.05XA', 'Anaphylactic reaction due to tree nuts and seeds, initial encounter'),
      dx('J45.20', 'Mild intermittent asthma, uncomplicated'),
      cpt('99291', 'Critical care, first hour', [1], {
        error: revise(
          'time major over coder',
          '99285',
          'Critical care is reported from 30 minutes on; with 22 minutes the visit is an emergency visit, level 5.',
          'I spent 22 minutes of critical care, exclusive of the ECG.',
        ),
      }),
      cpt('93010', 'ECG reading', [1]),
    ],
  },
  {
    ...emergencyRoom,
    id: 'em-02',
    patient: { mrn: 'NG-281177', name: 'Annika Forsyth', dob: '1988-09-30', sex: 'F' },
    encounter: 'A-6612950',
    dateOfService: '2026-04-02',
    payer: 'Summit PPO',
    provider: 'Dolores Pham, PA-C',
    coder: coders.quintero,
    delivered: '2026-04-07',
    due: '2026-04-13',
    documents: [
      note(
        'Emergency provider note',
        'Dolores Pham, PA-C',
        '2026-04-02 21:35',
        `
HISTORY: 37-year-old slipped in the kitchen of her apartment at 19:00 with a paring knife in her hand. The knife cut her left forearm and she struck her forehead on the counter. No loss of consciousness, no vomiting, no headache now, no blood thinner. Right-handed. Tetanus 2024.

EXAM: BP 122/74, pulse 80. Forehead: 3 cm contusion, no wound, no step. Pupils equal, memory intact, GCS 15, neck free. Left forearm, volar: clean laceration, 4.2 cm, through subcutaneous fat, fascia intact. Tendons full strength, sensation and radial pulse normal. No foreign body.

DECISION MAKING: Head injury weighed on its own: Canadian CT head rule negative, no imaging; written head injury advice given. Acetaminophen.

PROCEDURE: Laceration repair, left forearm, 4.2 cm. Lidocaine 1 % with epinephrine 6 mL. Irrigated with 500 mL saline, explored to its base. Layered closure: subcutaneous tissue with three 4-0 absorbable sutures, skin with eight 4-0 nylon. Dressing. No complication. Sutures out in 10 days.

DIAGNOSES: Laceration of the left forearm. Contusion of the forehead.
`,
      ),
      note(
        'Triage note',
        'Imani Cole, RN',
        '2026-04-02 19:42',
        `
Cut to right forearm with knife, bleeding controlled with towel. Bump on forehead. Alert. BP 126/78, pulse 88, RR 16, T 36.7, pain 5. Last tetanus 2024 per registry. Corrected 19:50: left forearm.
`,
      ),
    ],
    lines: [
      dx('S51.811A', 'Laceration without foreign body of right forearm, initial encounter', {
        error: revise(
          'laterality minor neutral coder',
          'S51.812A',
          'The wound is on the left; the triage note said right and was corrected eight minutes later.',
          'Corrected 19:50: left forearm.',
        ),
      }),
      dx('S00.83XA', 'Contusion of other part of head, initial encounter'),
      dx('W26.0XXA', 'Contact with knife, initial encounter'),
      dx('Y92.030', 'Kitchen in apartment as the place of occurrence of the external cause'),
      cpt('99283', 'Emergency visit level 3', [2], { mods: ['25'] }),
      cpt('12002', 'Simple repair, 2.6-7.5 cm', [1], {
        error: revise(
          'wrong-code major under coder',
          '12032',
          'Closure in layers is an intermediate repair; 4.2 cm on an extremity is 12032.',
          'Layered closure: subcutaneous tissue with three 4-0 absorbable sutures',
        ),
      }),
    ],
  },
  {
    ...emergencyRoom,
    id: 'em-03',
    patient: { mrn: 'NG-262215', name: 'Patrick Oyelowo', dob: '1981-12-14', sex: 'M' },
    encounter: 'A-6618402',
    dateOfService: '2026-06-27',
    payer: 'Unity Health HMO',
    provider: 'Lionel Guthrie, MD',
    coder: coders.quintero,
    delivered: '2026-07-01',
    due: '2026-07-07',
    documents: [
      note(
        'Emergency physician note',
        'Lionel Guthrie, MD',
        '2026-06-27 14:20',
        `
CHIEF COMPLAINT: Chest pain since this morning.

HISTORY: 44-year-old with hypertension on amlodipine. Sharp pain left of the breastbone since 07:00, worse on twisting and deep breath, after moving furniture yesterday. No sweating, no breathlessness, no leg swelling, no travel. Father had a heart attack at 52. Never smoked. Sent by urgent care to rule out myocardial infarction (I21.9 typed on the referral).

EXAM: BP 144/88, pulse 76, RR 14, SpO2 99 %, T 36.6. Pain fully reproduced by pressing on the left third and fourth costal cartilage. Heart and lungs normal. Calves soft.

DATA: ECG read by me: sinus rhythm 74, normal axis, no ST change. Troponin I under 0.01 at 10:40 and 12:45. D-dimer 210 ng/mL. Chest film read by radiology: normal.

DECISION MAKING: HEART score 2. Infarction excluded, embolism most unlikely. Blood pressure above goal with pain; no change today.

DIAGNOSES: Chest wall pain. Hypertension. Family history of ischemic heart disease.

PLAN: Naproxen 500 mg twice daily for five days, prescribed. Primary care next week for blood pressure.
`,
      ),
    ],
    lines: [
      dx('R07.89', 'Other chest pain'),
      dx('I10', 'Essential (primary) hypertension'),
      dx('Z82.49', 'Family history of ischemic heart disease and other circulatory diseases'),
      cpt('99284', 'Emergency visit level 4', [1, 2, 3], { mods: ['25'] }),
      cpt('93010', 'ECG reading', [1]),
    ],
  },
  traumaActivation,
  {
    ...emergencyRoom,
    id: 'em-05',
    patient: { mrn: 'NG-284930', name: 'Shanice Underwood', dob: '2001-03-08', sex: 'F' },
    encounter: 'A-6629914',
    dateOfService: '2026-11-02',
    payer: 'State Medicaid',
    provider: 'Dolores Pham, PA-C',
    coder: coders.achterberg,
    delivered: '2026-11-05',
    due: '2026-11-11',
    documents: [
      note(
        'Emergency provider note',
        'Dolores Pham, PA-C',
        '2026-11-02 18:05',
        `
HISTORY: 25-year-old with moderate persistent asthma, two days of cold, since last night wheeze and cough, albuterol every two hours without lasting relief. Uses budesonide/formoterol most days. Intubated never, last steroid course in May. Smokes ten cigarettes a day, nicotine dependent. No fever.

EXAM: BP 118/70, pulse 112, RR 26, SpO2 93 % on room air, T 37.1. Speaks in phrases. Wheeze throughout, no crackles. Nose congested, throat red.

COURSE: 15:40, 16:00 and 16:20 albuterol 2.5 mg with ipratropium by nebulizer, given by respiratory therapy. Prednisone 50 mg at 15:50. Peak flow 190, at 17:30 320 (best 400). SpO2 97 %, RR 18. Rule out pneumonia: chest film read by radiology, clear. Influenza and COVID tests negative.

DECISION MAKING: Chronic illness with exacerbation; three tests; outside records of May reviewed; prescription drugs managed.

DIAGNOSES: Moderate persistent asthma with acute exacerbation. Viral upper respiratory infection. Nicotine dependence, cigarettes.

PLAN: Prednisone 50 mg for four more days, controller twice every day, quit line, clinic in three days.
`,
      ),
    ],
    lines: [
      dx('J45.901', 'Unspecified asthma with (acute) exacerbation', {
        error: revise(
          'specificity minor under coder',
          'J45.41',
          'The severity is documented: moderate persistent asthma.',
          'Moderate persistent asthma with acute exacerbation.',
        ),
      }),
      dx('J06.9', 'Acute upper respiratory infection, unspecified'),
      dx('F17.210', 'Nicotine dependence, cigarettes, uncomplicated'),
      garbled(
        '99?84',
        'Emergency visit level 4',
        [1, 2, 3],
        revise(
          'other minor neutral system',
          '99284',
          'The code arrived garbled from the vendor system; the label and the note point to level 4.',
          'Chronic illness with exacerbation; three tests; outside records of May reviewed; prescription drugs managed.',
        ),
      ),
    ],
  },
];
