// Cardiology charts of the demonstration EHR.

import { coders, cpt, dx, hospital, note, professional } from '../build.ts';
import { attribute, remove, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';
import { heartFailureClinic } from './cardiology-clinic.ts';

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
  {
    ...professional,
    id: 'card-02',
    specialty: 'Cardiology',
    placeOfService: '22 Hospital outpatient',
    facility: hospital,
    patient: { mrn: 'NG-187730', name: 'Gerald Munro', dob: '1954-06-30', sex: 'M' },
    encounter: 'E-7304408',
    dateOfService: '2026-03-24',
    payer: 'Medicare Part B',
    provider: 'Grace Thornbury, MD',
    coder: coders.raman,
    delivered: '2026-03-27',
    due: '2026-04-02',
    documents: [
      note(
        'Pre-procedure assessment',
        'Grace Thornbury, MD',
        '2026-03-24 08:05',
        `
INDICATION: 71-year-old man with known coronary artery disease of the native vessels and new unstable angina. Over eight days his exertional chest pressure has come on with less effort and twice at rest, the last time on Sunday for ten minutes. Nuclear study on 19 March showed a moderate reversible anterior defect.

HISTORY: Hypertension, hyperlipidemia, cigarettes one pack a day, nicotine dependent. Problem list shows myocardial infarction (I21.9), entered in error in 2019 and struck out by Dr. Okafor. Family history: brother with bypass surgery at 58.

EXAM: BP 152/86, pulse 74 regular. Lungs clear. Right radial pulse full, Allen test normal. Creatinine 1.0 mg/dL, hemoglobin 14.2 g/dL, INR 1.0.

PLAN: Left heart catheterization with coronary angiography, right radial access. Consent signed 24 March.
`,
      ),
      note(
        'Cardiac catheterization report',
        'Grace Thornbury, MD',
        '2026-03-24 10:48',
        `
PLACE: Northgate Medical Center, hospital catheterization laboratory 2. The hospital supplied laboratory, staff and equipment.

PROCEDURE: Right radial 6 French sheath. Selective left and right coronary angiography, left heart catheterization, left ventriculography in 30 degrees RAO. Contrast 78 mL. No sedation was given; the patient chose local anesthesia alone.

FINDINGS: LVEDP 14 mmHg, no gradient on pullback. Ejection fraction 55 %, no wall motion abnormality. Left main free of disease. LAD 80 % in the proximal and 70 % in the middle third. Circumflex 60 %. Right coronary dominant, 75 % in the middle third.

IMPRESSION: Three-vessel atherosclerotic disease of the native coronary arteries with unstable angina. Referred for bypass surgery; seen by Dr. Halloran this afternoon. Band removed at 12:30, no hematoma.
`,
      ),
    ],
    lines: [
      dx('I25.10', 'Atherosclerotic heart disease of native coronary artery without angina', {
        error: revise(
          'combination-excludes1 major under coder',
          'I25.110',
          'Coronary disease with unstable angina is one combination code; I25.10 says there is no angina.',
          'Three-vessel atherosclerotic disease of the native coronary arteries with unstable angina.',
        ),
      }),
      dx('I20.0', 'Unstable angina', {
        error: remove(
          'combination-excludes1 minor neutral coder',
          'I25.110 already holds the unstable angina; I20.0 is excluded with it.',
          'known coronary artery disease of the native vessels and new unstable angina',
        ),
      }),
      dx('I10', 'Essential (primary) hypertension'),
      dx('E78.5', 'Hyperlipidemia, unspecified'),
      dx('F17.210', 'Nicotine dependence, cigarettes, uncomplicated'),
      cpt('93458', 'Left heart cath with coronaries', [1, 2], {
        error: attribute(
          'component-26-tc major over coder',
          { modifiers: ['26'] },
          'In the hospital laboratory the physician reports the professional part only, so 26 is missing.',
          'The hospital supplied laboratory, staff and equipment.',
        ),
      }),
    ],
  },
  {
    ...professional,
    id: 'card-03',
    specialty: 'Cardiology',
    encounterType: 'inpatient',
    placeOfService: '21 Inpatient hospital',
    facility: hospital,
    patient: { mrn: 'NG-226581', name: 'Rosalind Achebe', dob: '1962-12-05', sex: 'F' },
    encounter: 'H-5523310',
    dateOfService: '2026-05-19',
    dischargeDate: '2026-05-21',
    payer: 'Summit PPO',
    provider: 'Grace Thornbury, MD',
    coder: coders.raman,
    delivered: '2026-05-26',
    due: '2026-06-01',
    documents: [
      note(
        'Coronary intervention report',
        'Grace Thornbury, MD',
        '2026-05-19 16:02',
        `
INDICATION: 63-year-old woman admitted last night with unstable angina: rest pain three times, lateral ST depression, troponin I below 0.02 ng/mL at 0, 3 and 6 hours; infarction ruled out. No earlier catheterization or coronary CT. Coronary anatomy was unknown before today and the decision to intervene was made on the angiogram below.

DIAGNOSTIC STUDY: Right radial access, 6 French. Left heart catheterization, LVEDP 18 mmHg, left ventriculogram with ejection fraction 60 %, no wall motion abnormality. Left main normal. Left anterior descending: 90 % lesion in the middle third, TIMI 3 flow. Circumflex: 30 %. Right coronary: 40 % proximal, no flow limitation.

INTERVENTION: EBU 3.5 guide. Heparin to ACT 290 s. Wire into the distal LAD. Intravascular ultrasound of the LAD before and after stenting, reference 3.1 mm. One 3.0 x 22 mm drug-eluting stent deployed in the mid left anterior descending at 14 atm, post-dilated with a 3.25 mm balloon. Final TIMI 3 flow, no residual stenosis, no dissection.

IMPRESSION: Coronary artery disease of native vessels with unstable angina, mid LAD lesion treated with one drug-eluting stent. Moderate right coronary disease for medical treatment. Aspirin 81 mg and ticagrelor 90 mg twice daily.
`,
      ),
      note(
        'Consult note, hospital day 2',
        'Grace Thornbury, MD',
        '2026-05-20 08:30',
        `
Unstable angina, day 1 after stent to the mid left anterior descending. Pain free. BP 128/74, pulse 66. Radial site soft. Troponin still below 0.02 ng/mL. Referral from the emergency room reads NSTEMI (I21.4), typed before the second troponin. Hypertension: losartan 50 mg continued. Hyperlipidemia: rosuvastatin 40 mg started, LDL 148 mg/dL. Cigarettes 15 a day, nicotine dependence, patch 21 mg and referral. Home tomorrow if stable.
`,
      ),
    ],
    lines: [
      dx('I25.110', 'Atherosclerotic heart disease of native coronary artery with unstable angina'),
      dx('I10', 'Essential (primary) hypertension'),
      dx('E78.5', 'Hyperlipidemia, unspecified'),
      dx('F17.210', 'Nicotine dependence, cigarettes, uncomplicated'),
      cpt('92928', 'Stent, one vessel', [1], {
        mods: ['RC'],
        error: attribute(
          'modifier major neutral coder',
          { modifiers: ['LD'] },
          'The stent went into the left anterior descending; RC names the right coronary, which was only looked at.',
          'One 3.0 x 22 mm drug-eluting stent deployed in the mid left anterior descending',
        ),
      }),
      cpt('92978', 'Intravascular ultrasound, first', [1], { mods: ['26', 'LD'] }),
      cpt('93458', 'Left heart cath with coronaries', [1], { mods: ['26', '59'] }),
    ],
  },
  {
    ...professional,
    id: 'card-04',
    specialty: 'Cardiology',
    patient: { mrn: 'LK-130077', name: 'Teodora Blaszczyk', dob: '1978-04-21', sex: 'F' },
    encounter: 'E-7322915',
    dateOfService: '2026-06-04',
    payer: 'State Medicaid',
    provider: 'Samuel Adeyemi, MD',
    coder: coders.achterberg,
    delivered: '2026-06-09',
    due: '2026-06-15',
    documents: [
      note(
        'Echocardiography intake',
        'Lou Pereira, RDCS',
        '2026-06-04 13:12',
        `
Patient here for scheduled transthoracic echocardiogram ordered by Dr. Holm (primary care) on 28 May. Reason on order: new systolic murmur, low-grade fever last month, rule out endocarditis. Height 164 cm, weight 61 kg, BP 118/70. No history taken beyond the order. Patient left after the study at 14:02; results go to Dr. Holm. The patient was not seen by the cardiologist.
`,
      ),
      note(
        'Transthoracic echocardiogram report',
        'Samuel Adeyemi, MD',
        '2026-06-04 17:45',
        `
STUDY: Complete two-dimensional study with spectral and color Doppler, performed and read at Lakeshore Specialty Clinic on clinic equipment. Image quality good.

LEFT VENTRICLE: Normal size, wall thickness 0.9 cm, ejection fraction 62 % (biplane). No regional abnormality. Diastolic function normal, E/e' 8.

VALVES: Mitral valve leaflets mildly thickened, posterior leaflet prolapse, moderate eccentric regurgitation, vena contracta 0.5 cm. No vegetation seen on any valve. Aortic valve trileaflet, no stenosis. Trace tricuspid regurgitation, estimated RVSP 26 mmHg. Pulmonic valve normal.

OTHER: Left atrium mildly enlarged, 36 mL/m2. No pericardial effusion.

IMPRESSION: 1. Moderate nonrheumatic mitral regurgitation. 2. No echocardiographic sign of endocarditis. 3. Normal left ventricular function. Suggest repeat study in twelve months.
`,
      ),
    ],
    lines: [
      dx('I34.0', 'Nonrheumatic mitral (valve) insufficiency'),
      dx('I33.0', 'Acute and subacute infective endocarditis', {
        error: remove(
          'unsupported major over coder',
          'It was to be ruled out and was not found; an outpatient uncertain diagnosis is never coded as confirmed.',
          'No echocardiographic sign of endocarditis.',
        ),
      }),
      cpt('99213', 'Visit est. level 3', [1], {
        mods: ['25'],
        error: remove(
          'unsupported critical over coder',
          'No visit took place: the study was scheduled and the physician saw only the images.',
          'The patient was not seen by the cardiologist.',
        ),
      }),
      cpt('93306', 'Echo, complete with Doppler', [1, 2]),
    ],
  },
  heartFailureClinic,
  {
    ...professional,
    id: 'card-06',
    specialty: 'Cardiology',
    placeOfService: '22 Hospital outpatient',
    facility: hospital,
    patient: { mrn: 'NG-158842', name: 'Irving Castellanos', dob: '1939-10-11', sex: 'M' },
    encounter: 'E-7340127',
    dateOfService: '2026-09-15',
    payer: 'Medicare Part B',
    provider: 'Samuel Adeyemi, MD',
    coder: coders.raman,
    delivered: '2026-09-18',
    due: '2026-09-24',
    documents: [
      note(
        'Pacemaker clinic report',
        'Samuel Adeyemi, MD',
        '2026-09-15 09:50',
        `
REASON: Scheduled in-person check of a dual-chamber pacemaker placed on 2 November 2021 for sick sinus syndrome. Seen in the hospital device clinic. Mr. Castellanos feels well; no syncope, no palpitations he can feel. Paroxysmal atrial fibrillation is treated with apixaban 2.5 mg twice daily, no bleeding.

INTERROGATION: Battery 4.6 years. Atrial pacing 71 %, ventricular pacing 3 %. Atrial lead: sensing 2.4 mV, threshold 0.75 V at 0.4 ms, impedance 462 ohm. Ventricular lead: sensing 9.8 mV, threshold 1.0 V at 0.4 ms, impedance 540 ohm. Mode switches: 14 since March, longest 3 h 10 min, all atrial fibrillation with controlled rate.

PROGRAMMING: Iterative adjustment of the device in all parameters. Lower rate changed from 60 to 65 per minute for afternoon fatigue; atrial output reduced from 3.0 to 2.0 V; mode-switch rate lowered to 160. Final values printed and stored.

IMPRESSION: 1. Sick sinus syndrome, paced, device working well. 2. Paroxysmal atrial fibrillation, burden 2 %, on anticoagulation; no change. Remote transmission in three months. The hospital owns the programmer; this report is the professional part.

COPIED FROM 17 MARCH: Lower rate 60, atrial output 3.0 V. Mode switches: 11 since September, longest 2 h 40 min.
`,
      ),
    ],
    lines: [
      dx('Z45.018', 'Encounter for adjustment and management of other part of cardiac pacemaker'),
      dx('I49.5', 'Sick sinus syndrome'),
      dx('I48.0', 'Paroxysmal atrial fibrillation'),
      dx('Z79.01', 'Long term (current) use of anticoagulants'),
      cpt('93280', 'Pacemaker programming, two leads', [1, 2, 3], { mods: ['26'] }),
    ],
  },
];
