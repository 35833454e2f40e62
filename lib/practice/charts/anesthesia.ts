// Anesthesia charts of the demonstration EHR. Units are base plus time in fifteens plus what the payer adds.

import { coders, cpt, dx, hospital, note, professional } from '../build.ts';
import { attribute, remove, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

const anesthetic = {
  ...professional,
  specialty: 'Anesthesia',
  placeOfService: '22 Hospital outpatient',
  facility: hospital,
} satisfies Partial<DemoChart>;

export const anesthesia: DemoChart[] = [
  {
    ...anesthetic,
    id: 'an-01',
    patient: { mrn: 'NG-233810', name: 'Clifford Benning', dob: '1960-02-08', sex: 'M' },
    encounter: 'E-7306621',
    dateOfService: '2026-04-07',
    payer: 'Summit PPO',
    provider: 'Eleanor Feld, MD',
    coder: coders.achterberg,
    delivered: '2026-04-10',
    due: '2026-04-16',
    documents: [
      note(
        'Anesthesia record',
        'Eleanor Feld, MD',
        '2026-04-07 10:45',
        `
SURGERY: Right total knee replacement for primary osteoarthritis, Dr. Stroud. Personally performed by Dr. Feld throughout.

PREOPERATIVE: COPD, short of breath on one flight, on tiotropium, FEV1 52 %. ASA physical status 3. Airway Mallampati 2. Fasting.

TIMES: Block 07:27 to 07:40 in the holding area, patient then with the holding nurse. Anesthesia start 08:12, spinal 08:20, incision 08:41, surgery end 10:12, anesthesia end 10:27.

TECHNIQUE: Spinal L3-4, bupivacaine 0.75 % 1.6 mL. Propofol 30 to 50 mcg/kg/min. Ephedrine 5 mg twice. Crystalloid 900 mL, blood loss 150 mL. Tranexamic acid 1 g at 08:45.

VITALS: BP 104 to 138 systolic, pulse 58 to 76, SpO2 95 to 98 % on 4 L. To recovery awake.
`,
      ),
      note(
        'Nerve block note',
        'Eleanor Feld, MD',
        '2026-04-07 07:52',
        `
Right adductor canal (femoral nerve) block at the surgeon's written request for pain after the operation; it is not the anesthetic for surgery. Time-out, sterile technique. Ultrasound: nerve and artery seen, needle tip in view throughout, image stored. Ropivacaine 0.5 % 20 mL in 5 mL steps, no blood on aspiration, no paresthesia. Midazolam 1 mg. Tolerated well.
`,
      ),
      note(
        'Anesthesia charge worksheet',
        'System, generated',
        '2026-04-07 11:30',
        `
Base 7. Minutes 135, time units 9.0. Physical status P3, this payer adds 1. Summit PPO counts base, time and physical status. Check times against the record before release.
`,
      ),
    ],
    lines: [
      dx('M17.11', 'Unilateral primary osteoarthritis, right knee'),
      dx('G89.18', 'Other acute postprocedural pain'),
      dx('J44.9', 'Chronic obstructive pulmonary disease, unspecified'),
      cpt('01402', 'Anesthesia, knee replacement', [1, 3], {
        mods: ['AA', 'P3'],
        units: 20,
        error: attribute(
          'time major over coder',
          { units: 17 },
          'Base 7, 135 minutes are 9 units, P3 adds 1: 17. The three extra units are the time from the block on.',
          'Anesthesia start 08:12, spinal 08:20, incision 08:41, surgery end 10:12, anesthesia end 10:27.',
        ),
      }),
      cpt('64447', 'Femoral nerve block', [2], { mods: ['59', 'RT'] }),
      cpt('76942', 'Ultrasound needle guidance', [2], {
        mods: ['26'],
        error: remove(
          'unbundled major over coder',
          'Imaging guidance is part of the femoral block code since 2023.',
          'Ultrasound: nerve and artery seen, needle tip in view throughout, image stored.',
        ),
      }),
    ],
  },
  {
    ...anesthetic,
    id: 'an-02',
    patient: { mrn: 'NG-248826', name: 'Winifred Sandoz', dob: '1957-01-19', sex: 'F' },
    encounter: 'E-7316190',
    dateOfService: '2026-05-05',
    payer: 'Medicare Part B',
    provider: 'Gwen Ostrowski, CRNA',
    coder: coders.oyelaran,
    delivered: '2026-05-08',
    due: '2026-05-14',
    documents: [
      note(
        'Anesthesia record',
        'Gwen Ostrowski, CRNA',
        '2026-05-05 11:40',
        `
SURGERY: Laparoscopic cholecystectomy for gallstones with chronic cholecystitis, Dr. Yun.

TEAM: CRNA Ostrowski, medically directed by Dr. Feld, who directed two rooms at that time; a claim for the directing physician is made separately.

PREOPERATIVE: Hypertension, well controlled on losartan. ASA physical status 2. Problem list also shows type 2 diabetes (E11.9): A1c 5.4 % without treatment, removed by primary care in January.

TIMES: Anesthesia start 10:05, induction 10:12, incision 10:31, surgery end 11:06, anesthesia end 11:17.

TECHNIQUE: General endotracheal, 7.0 tube, grade 1 view. Propofol 140 mg, rocuronium 40 mg, sevoflurane 1.8 to 2.2 %. Ondansetron 4 mg, dexamethasone 8 mg. Sugammadex 200 mg. Crystalloid 800 mL, blood loss 20 mL.

VITALS: BP 108 to 146 systolic, pulse 62 to 88, SpO2 98 to 100 %, end-tidal CO2 33 to 38. Extubated awake at 11:11.
`,
      ),
      note(
        'Anesthesia charge worksheet',
        'System, generated',
        '2026-05-05 12:15',
        `
Base 7. Minutes 72, time units 4.8. Total 11.8. Medicare counts base and time only; physical status is for information. Direction statements 1 to 7 signed by Dr. Feld 11:25.
`,
      ),
    ],
    lines: [
      dx('K80.10', 'Calculus of gallbladder with chronic cholecystitis without obstruction'),
      dx('I10', 'Essential (primary) hypertension'),
      cpt('00790', 'Anesthesia, upper abdomen', [1, 2], { mods: ['QX', 'P2'], units: 11.8 }),
    ],
  },
  {
    ...anesthetic,
    id: 'an-03',
    patient: { mrn: 'NG-256738', name: 'Gregor Halvorsen', dob: '1958-03-26', sex: 'M' },
    encounter: 'E-7328255',
    dateOfService: '2026-07-02',
    payer: 'Unity Health HMO',
    provider: 'Marcus Dell, MD',
    coder: coders.achterberg,
    delivered: '2026-07-07',
    due: '2026-07-13',
    documents: [
      note(
        'Anesthesia record',
        'Marcus Dell, MD',
        '2026-07-02 09:22',
        `
SURGERY: Phacoemulsification with lens, right eye, for age-related nuclear cataract, Dr. Amari. Monitored anesthesia care, personally performed by Dr. Dell.

PREOPERATIVE: Age 68. Type 2 diabetes on metformin, A1c 6.8 %, no complication known. ASA physical status 2. Left eye was done on 4 June and sees well; that day's record: left eye, age-related nuclear cataract, 26 minutes.

TIMES: Anesthesia start 08:41, surgery 08:50 to 09:01, anesthesia end 09:05.

TECHNIQUE: Midazolam 1 mg, fentanyl 25 mcg. Topical lidocaine by surgeon. Nasal oxygen 2 L, capnography. Time-out: right eye. Glucose 118 mg/dL before.

VITALS: BP 126 to 142 systolic, pulse 60 to 70, SpO2 98 %. Calm and talking throughout. To recovery walking, no pain.
`,
      ),
      note(
        'Anesthesia charge worksheet',
        'System, generated',
        '2026-07-02 10:00',
        `
Base 4. Minutes 24, time units 1.6. Total 5.6. Unity Health HMO counts base and time and pays qualifying circumstances where their condition is met (extreme age: under 1 year or over 70 years).
`,
      ),
    ],
    lines: [
      dx('H25.12', 'Age-related nuclear cataract, left eye', {
        error: revise(
          'laterality minor neutral coder',
          'H25.11',
          'The right eye was operated on; the left was done on 4 June.',
          'Phacoemulsification with lens, right eye, for age-related nuclear cataract, Dr. Amari.',
        ),
      }),
      dx('E11.9', 'Type 2 diabetes mellitus without complications'),
      dx('Z79.84', 'Long term (current) use of oral hypoglycemic drugs'),
      cpt('00142', 'Anesthesia, lens surgery', [1, 2], { mods: ['AA', 'QS', 'P2'], units: 5.6 }),
      cpt('99100', 'Extreme age', [1], {
        error: remove(
          'unsupported major over coder',
          'The patient is 68; the circumstance is met under one year or over 70.',
          'Age 68. Type 2 diabetes on metformin',
        ),
      }),
    ],
  },
  {
    ...anesthetic,
    id: 'an-04',
    encounterType: 'inpatient',
    placeOfService: '21 Inpatient hospital',
    patient: { mrn: 'NG-288104', name: 'Priscilla Adomako', dob: '1994-06-11', sex: 'F' },
    encounter: 'H-5531276',
    dateOfService: '2026-07-28',
    dischargeDate: '2026-07-31',
    payer: 'State Medicaid',
    provider: 'Marcus Dell, MD',
    coder: coders.oyelaran,
    delivered: '2026-08-05',
    due: '2026-08-11',
    documents: [
      note(
        'Labor epidural record',
        'Marcus Dell, MD',
        '2026-07-28 06:20',
        `
Healthy woman of 32, first child, 39 weeks, 5 cm, asks for an epidural. Consent. L3-4, 17 gauge, loss of resistance at 5 cm, catheter at 10 cm, test dose negative. Bupivacaine 0.0625 % with fentanyl 2 mcg/mL at 10 mL/h. Placed 05:48 to 06:05. BP 112 to 124 systolic, pain 8 to 1. Seen 07:30, 09:10, 11:00, 12:40: comfortable, level T10, pump unchanged. Anesthesia time of the labor epidural 05:48 to 13:20.
`,
      ),
      note(
        'Cesarean anesthesia record',
        'Marcus Dell, MD',
        '2026-07-28 14:25',
        `
Arrested active phase at 8 cm since 09:30. Dr. Lowell decided on cesarean delivery at 13:05, not urgent, mother and child well.

The labor epidural was used for the cesarean: lidocaine 2 % with epinephrine 18 mL in steps, level T4 at 13:31. Start 13:20, delivery 13:44, end 14:12, 52 minutes. Oxytocin 3 units, then infusion. Blood loss 700 mL. Epidural morphine 3 mg. BP 100 to 128 systolic. Live child, Apgar 8 and 9. ASA physical status 2 for pregnancy.
`,
      ),
      note(
        'Anesthesia charge worksheet',
        'System, generated',
        '2026-07-28 15:00',
        `
Labor: base 5; State Medicaid counts labor epidural time to at most 120 minutes, 8.0 units; total 13. Cesarean: minutes 52, time units 3.5; base depends on the code: 2 when it follows a labor epidural, 7 when it stands alone.
`,
      ),
    ],
    lines: [
      dx('O62.1', 'Secondary uterine inertia'),
      dx('Z3A.39', '39 weeks gestation of pregnancy'),
      cpt('01967', 'Labor epidural', [1, 2], { mods: ['AA'], units: 13 }),
      cpt('01961', 'Anesthesia, cesarean', [1, 2], {
        mods: ['AA'],
        units: 10.5,
        error: revise(
          'wrong-code major over coder',
          '01968',
          'A cesarean after a labor epidural is the add-on to 01967: base 2 and 3.5 time units.',
          'The labor epidural was used for the cesarean',
          { units: 5.5 },
        ),
      }),
    ],
  },
  {
    ...anesthetic,
    id: 'an-05',
    patient: { mrn: 'NG-290556', name: 'Theo Marchbanks', dob: '2025-12-01', sex: 'M' },
    encounter: 'E-7341733',
    dateOfService: '2026-09-22',
    payer: 'State Medicaid',
    provider: 'Eleanor Feld, MD',
    coder: coders.oyelaran,
    delivered: '2026-09-25',
    due: '2026-10-01',
    documents: [
      note(
        'Anesthesia record',
        'Eleanor Feld, MD',
        '2026-09-22 08:20',
        `
SURGERY: Ventilation tubes, both ears, for chronic serous otitis media of both ears, Dr. Quill. Personally performed by Dr. Feld.

PREOPERATIVE: Boy of 9 months, 8.9 kg, born at term, no illness besides the ears. Cold three weeks ago, chest clear today. ASA physical status 1. Fasting: breast milk 02:30. Mother's brother: malignant hyperthermia ruled out by test.

TIMES: Anesthesia start 07:42, induction 07:46, surgery 07:50 to 07:57, anesthesia end 08:00.

TECHNIQUE: Mask induction and maintenance, sevoflurane 8 then 3 % in oxygen. No IV line. Acetaminophen 120 mg rectally.

VITALS: Pulse 118 to 142, SpO2 97 to 100 %, end-tidal CO2 36 to 44, T 36.7. Awake and drinking at 08:12.
`,
      ),
      note(
        'Anesthesia charge worksheet',
        'System, generated',
        '2026-09-22 09:00',
        `
Base 4. Minutes 18, time units 1.2. Total 5.2. State Medicaid pays qualifying circumstances (extreme age: under 1 year or over 70 years).
`,
      ),
    ],
    lines: [
      dx('H65.23', 'Chronic serous otitis media, bilateral'),
      cpt('00126', 'Anesthesia, ear tubes', [1], { mods: ['AA', 'P1'], units: 5.2 }),
      cpt('99100', 'Extreme age', [1]),
    ],
  },
];
