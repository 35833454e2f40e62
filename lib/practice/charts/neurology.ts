// Neurology charts of the demonstration EHR.

import { coders, cpt, dx, hcpcs, hospital, note, professional } from '../build.ts';
import { attribute, omitted, remove, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

const neurologic = { ...professional, specialty: 'Neurology' } satisfies Partial<DemoChart>;

export const neurology: DemoChart[] = [
  {
    ...neurologic,
    id: 'neu-01',
    patient: { mrn: 'LK-122968', name: 'Olga Brzezinski', dob: '1965-04-18', sex: 'F' },
    encounter: 'E-7311027',
    dateOfService: '2026-04-16',
    payer: 'Unity Health HMO',
    provider: 'Calvin Raines, MD',
    coder: coders.krantz,
    delivered: '2026-04-21',
    due: '2026-04-27',
    documents: [
      note(
        'Electrodiagnostic report',
        'Calvin Raines, MD',
        '2026-04-16 15:55',
        `
REASON: Both hands numb at night for a year, right worse. Rule out neck nerve root disease. Skin temperature 33.1 C.

NERVE CONDUCTION (eight studies): Right median motor: latency 5.2 ms, 6.1 mV. Right ulnar motor: 2.8 ms, 9.0 mV. Left median motor: 4.7 ms, 7.0 mV. Left ulnar motor: 2.7 ms, 9.3 mV. Right median sensory: 4.4 ms, 9 uV. Right ulnar sensory: 2.9 ms, 24 uV. Left median sensory: 4.0 ms, 14 uV. Left ulnar sensory: 2.8 ms, 26 uV.

NEEDLE EMG, RIGHT ARM: Abductor pollicis brevis, first dorsal interosseous, pronator teres, biceps, triceps: five muscles, three nerves or more. Large units in abductor pollicis brevis, others normal.

NEEDLE EMG, LEFT ARM: Abductor pollicis brevis, first dorsal interosseous, pronator teres, biceps: four muscles, all normal. The patient asked to stop before the triceps.

IMPRESSION: Carpal tunnel syndrome of both wrists, moderate on the right, mild on the left. No sign of root disease.
`,
      ),
      note(
        'Referral letter',
        'Teresa Holm, MD',
        '2026-03-30 09:00',
        `
Please see this 60-year-old typist with numb hands, right more than left. I think of right carpal tunnel syndrome (G56.01) or C6 radiculopathy. Thyroid tests and glucose are normal. Wrist splint on the right since February with some relief.
`,
      ),
    ],
    lines: [
      dx('G56.01', 'Carpal tunnel syndrome, right upper limb', {
        error: revise(
          'laterality minor under coder',
          'G56.03',
          'The study found it on both sides; right came from the referral.',
          'Carpal tunnel syndrome of both wrists, moderate on the right, mild on the left.',
        ),
      }),
      cpt('95910', 'Nerve conduction, 7-8 studies', [1]),
      cpt('95886', 'Needle EMG with conduction, complete', [1], {
        units: 2,
        error: attribute(
          'units-mue major over coder',
          { units: 1 },
          'Only the right arm had five muscles; the left arm with four is a limited study.',
          'biceps: four muscles, all normal. The patient asked to stop before the triceps.',
        ),
      }),
    ],
    omitted: [
      omitted(
        'omitted minor under coder',
        '95885',
        'Needle EMG with conduction, limited',
        'The left arm with four muscles is the limited study.',
        'biceps: four muscles, all normal. The patient asked to stop before the triceps.',
        { system: 'CPT', units: 1 },
      ),
    ],
  },
  {
    ...neurologic,
    id: 'neu-02',
    placeOfService: '22 Hospital outpatient',
    facility: hospital,
    patient: { mrn: 'NG-268813', name: 'Jerome Whitcomb', dob: '2003-10-09', sex: 'M' },
    encounter: 'E-7321554',
    dateOfService: '2026-05-28',
    payer: 'State Medicaid',
    provider: 'Calvin Raines, MD',
    coder: coders.krantz,
    delivered: '2026-06-02',
    due: '2026-06-08',
    documents: [
      note(
        'EEG report',
        'Calvin Raines, MD',
        '2026-05-28 14:48',
        `
REASON: Three spells of staring and not answering for about a minute, last on 10 May. Rule out epilepsy (G40.909 typed on the order). No medicine.

PLACE: Northgate Medical Center, hospital EEG laboratory. Interpretation by Dr. Raines.

RECORDING: Routine digital EEG, 21 electrodes in the 10-20 system with one ECG channel, 28 minutes, 10:31 to 10:59. Awake and drowsy; sleep was not reached. Hyperventilation for three minutes with good effort, photic stimulation 1 to 30 Hz.

DESCRIPTION: Posterior rhythm 10 Hz, 40 uV, reactive to eye opening. Low-voltage beta in front. Drowsiness with slow eye movements and theta. Hyperventilation: mild symmetric slowing. Photic: driving at 8 to 14 Hz. ECG regular, 68. No spike, no sharp wave, no focal slowing, no seizure.

IMPRESSION: Normal EEG awake and drowsy. A normal recording does not exclude epilepsy. Spells of altered awareness, cause not known yet.
`,
      ),
      note(
        'Technologist log',
        'Yusuf Karaca, R. EEG T.',
        '2026-05-28 11:05',
        `
Impedances below 5 kOhm. Start 10:31, stop 10:59. Patient slept five hours last night as told. Cooperative, restless at the end. No spell seen. Last meal 08:00. Asked again about sleep: "only dozed".
`,
      ),
    ],
    lines: [
      dx('R40.4', 'Transient alteration of awareness'),
      cpt('95816', 'EEG, awake and drowsy', [1], { mods: ['26'] }),
    ],
  },
  {
    ...neurologic,
    id: 'neu-03',
    patient: { mrn: 'LK-119640', name: 'Natasha Kirkbride', dob: '1987-06-29', sex: 'F' },
    encounter: 'E-7295518',
    dateOfService: '2026-02-11',
    payer: 'Summit PPO',
    provider: 'Leila Ansari, MD',
    coder: coders.krantz,
    delivered: '2026-02-16',
    due: '2026-02-20',
    documents: [
      note(
        'Neurology follow-up visit',
        'Leila Ansari, MD',
        '2026-02-11 12:15',
        `
HISTORY: Ms. Kirkbride, 38, relapsing-remitting multiple sclerosis since 2017, on ocrelizumab 600 mg every six months since 2019, last infusion 4 December. No relapse since 2020. Fatigue most afternoons, worse in heat. Right optic neuritis 2017 (H46.11 on the problem list), recovered. Mother has rheumatoid arthritis.

EXAM: Visual acuity 20/20 both eyes. Strength full. Vibration reduced at both ankles. Gait normal, 25 feet in 4.6 s. EDSS 1.5, unchanged.

DATA: MRI brain 20 January: 14 lesions, none new, none enhancing; images reviewed with the patient. IgG 710 mg/dL, lymphocytes 1.2. JC virus index 0.9.

ASSESSMENT AND PLAN: 1. Relapsing-remitting multiple sclerosis, stable on long-term ocrelizumab; next infusion in June, IgG before it. 2. Fatigue from multiple sclerosis: energy plan, amantadine 100 mg in the morning started.

TIME: 47 minutes in total on the day of the visit: records and images 12, visit 27, orders and note 8. Nothing else was billed in this time.
`,
      ),
    ],
    lines: [
      dx('G35', 'Multiple sclerosis', {
        error: revise(
          'invalid-for-date major neutral code-set',
          'G35.A',
          'G35 was split on 1 October 2025 and is not valid for this date; relapsing-remitting is G35.A.',
          'Relapsing-remitting multiple sclerosis, stable on long-term ocrelizumab',
        ),
      }),
      dx('R53.83', 'Other fatigue'),
      dx('Z79.899', 'Other long term (current) drug therapy', {
        error: revise(
          'specificity minor under coder',
          'Z79.620',
          'Ocrelizumab is an immunosuppressive biologic, which has a code of its own.',
          'on ocrelizumab 600 mg every six months since 2019',
        ),
      }),
      cpt('99215', 'Visit est. level 5', [1, 2, 3]),
    ],
  },
  {
    ...neurologic,
    id: 'neu-04',
    patient: { mrn: 'LK-128371', name: 'Vivian Oduya', dob: '1979-01-05', sex: 'F' },
    encounter: 'E-7334206',
    dateOfService: '2026-08-06',
    payer: 'Medicare Part B',
    provider: 'Leila Ansari, MD',
    coder: coders.achterberg,
    delivered: '2026-08-11',
    due: '2026-08-17',
    documents: [
      note(
        'Botulinum toxin procedure note',
        'Leila Ansari, MD',
        '2026-08-06 10:20',
        `
REASON: Scheduled third treatment for chronic migraine, every 12 weeks. Headache diary: 19 headache days a month before treatment, 9 now. Attacks last a day, throbbing, one-sided, no aura. Failed topiramate, propranolol and amitriptyline.

DIAGNOSIS: Chronic migraine without aura, intractable, without status migrainosus.

PROCEDURE: Consent on file, reviewed. OnabotulinumtoxinA, one single-dose vial of 200 units in 4 mL saline. 155 units given in 31 sites: corrugator 10, procerus 5, frontalis 20, temporalis 40, occipitalis 30, neck 20, trapezius 30. The remaining 45 units were discarded at 10:12 and recorded. No bleeding, no faintness.

PLAN: Next treatment in 12 weeks. Diary goes on. Medicines unchanged; nothing else discussed.
`,
      ),
      note(
        'Procedure note of 14 May (copied for comparison)',
        'Leila Ansari, MD',
        '2026-05-14 10:35',
        `
Second treatment for chronic migraine without aura. OnabotulinumtoxinA, one single-dose vial of 200 units in 4 mL saline. 165 units given in 33 sites. The remaining 35 units were discarded and recorded. Next treatment in 12 weeks.
`,
      ),
    ],
    lines: [
      dx('G43.709', 'Chronic migraine without aura, not intractable, without status migrainosus', {
        error: revise(
          'specificity minor under coder',
          'G43.719',
          'The diagnosis says intractable.',
          'Chronic migraine without aura, intractable, without status migrainosus.',
        ),
      }),
      cpt('99213', 'Visit est. level 3', [1], {
        mods: ['25'],
        error: remove(
          'unsupported critical over coder',
          'A scheduled treatment; nothing beyond the usual work of the procedure is documented.',
          'Medicines unchanged; nothing else discussed.',
        ),
      }),
      cpt('64615', 'Botulinum toxin for migraine', [1]),
      hcpcs('J0585', 'Injection, onabotulinumtoxinA, 1 unit', [1], { units: 155 }),
      hcpcs('J0585', 'Injection, onabotulinumtoxinA, 1 unit (discarded)', [1], { mods: ['JW'], units: 45 }),
    ],
  },
  {
    ...neurologic,
    id: 'neu-05',
    patient: { mrn: 'LK-131185', name: 'Horace Pennington', dob: '1953-09-12', sex: 'M' },
    encounter: 'E-7351049',
    dateOfService: '2026-11-03',
    payer: 'Medicare Part B',
    provider: 'Calvin Raines, MD',
    coder: coders.krantz,
    delivered: '2026-11-06',
    due: '2026-11-12',
    documents: [
      note(
        'Stroke clinic visit',
        'Calvin Raines, MD',
        '2026-11-03 09:42',
        `
HISTORY: Mr. Pennington, 73, right-handed, left middle cerebral artery stroke in April 2026. Walks with a cane, right arm weak for buttons and cup. Searches for words, understands well; speech therapy weekly. No new spell. Blood pressure at home 124-134/70-78. Clopidogrel 75 mg without bleeding.

PROBLEM LIST (carried forward from the April admission): Acute cerebral infarction, left MCA (I63.512). Dysphagia (R13.10), resolved in May. Aspiration pneumonia (J69.0), resolved in April.

EXAM: BP 130/74, pulse 66 regular. Nonfluent speech, repeats short phrases. Right hemiparesis, arm 4-/5, leg 4/5. Swallow normal with water.

DATA: LDL 62 mg/dL, A1c 5.7 % (28 October). Thirty-day monitor: no atrial fibrillation.

ASSESSMENT AND PLAN: 1. Right-sided hemiparesis after ischemic stroke, dominant side: therapy twice weekly goes on. 2. Aphasia after stroke: speech therapy. 3. Hypertension at goal, amlodipine continued. 4. Hyperlipidemia, atorvastatin 80 mg continued. Clopidogrel long term. Return in six months.
`,
      ),
    ],
    lines: [
      dx('I69.351', 'Hemiplegia and hemiparesis following cerebral infarction, right dominant side'),
      dx('I69.320', 'Aphasia following cerebral infarction'),
      dx('I10', 'Essential (primary) hypertension'),
      dx('E78.5', 'Hyperlipidemia, unspecified'),
      dx('Z79.02', 'Long term (current) use of antithrombotics/antiplatelets'),
      cpt('99214', 'Visit est. level 4', [1, 2, 3, 4]),
    ],
  },
];
