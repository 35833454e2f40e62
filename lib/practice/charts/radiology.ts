// Radiology charts of the demonstration EHR: readings made for the hospital.

import { coders, cpt, dx, hospital, note, professional } from '../build.ts';
import { attribute, remove, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

const reading = {
  ...professional,
  specialty: 'Radiology',
  placeOfService: '22 Hospital outpatient',
  facility: hospital,
} satisfies Partial<DemoChart>;

export const radiology: DemoChart[] = [
  {
    ...reading,
    id: 'rad-01',
    patient: { mrn: 'NG-212209', name: 'Roland Fitzgibbon', dob: '1948-07-15', sex: 'M' },
    encounter: 'E-7298816',
    dateOfService: '2026-02-26',
    payer: 'Medicare Part B',
    provider: 'Ingrid Solberg, MD',
    coder: coders.whitlock,
    delivered: '2026-03-03',
    due: '2026-03-09',
    documents: [
      note(
        'CT abdomen and pelvis, final report',
        'Ingrid Solberg, MD',
        '2026-02-26 15:18',
        `
ORDER: Dr. Holm, primary care. Left lower quadrant pain and fever for two days; rule out diverticulitis, rule out abscess.

PLACE: Northgate Medical Center, hospital outpatient CT 1. Interpretation by the radiology group.

TECHNIQUE: Abdomen and pelvis from the dome of the diaphragm to the pubis after 95 mL iohexol 350 intravenously, portal phase, oral water. Dose length product 612 mGy cm. Creatinine 1.0 mg/dL, eGFR 76 on 25 February.

COMPARISON: CT of 11 August 2023: diverticulosis, no inflammation.

FINDINGS: Sigmoid colon: wall 9 mm over 7 cm, several diverticula, stranding of the fat around it. No free air, no fluid collection, no bleeding. Liver: cyst 1.2 cm, unchanged. Gallbladder, pancreas, spleen, adrenals normal. Kidneys: no stone, no obstruction. Prostate 4.8 cm. Aorta 2.2 cm with calcification. Bones: degenerative change, old L2 endplate dent.

IMPRESSION: Acute sigmoid diverticulitis without perforation, abscess or bleeding. The left lower quadrant pain is explained by this. Called to Dr. Holm at 15:10.
`,
      ),
    ],
    lines: [
      dx('K57.32', 'Diverticulitis of large intestine without perforation or abscess without bleeding'),
      dx('R10.32', 'Left lower quadrant pain', {
        error: remove(
          'non-reportable minor neutral coder',
          'The pain is a symptom of the confirmed diverticulitis and is not coded beside it.',
          'The left lower quadrant pain is explained by this.',
        ),
      }),
      cpt('74177', 'CT abdomen and pelvis, contrast', [1], {
        error: attribute(
          'component-26-tc major over coder',
          { modifiers: ['26'] },
          'The hospital owns the scanner; the radiology group reports its reading with 26.',
          'Northgate Medical Center, hospital outpatient CT 1. Interpretation by the radiology group.',
        ),
      }),
    ],
  },
  {
    ...reading,
    id: 'rad-02',
    encounterType: 'emergency',
    placeOfService: '23 Emergency department',
    patient: { mrn: 'NG-271940', name: 'Bianca Ferraro', dob: '2004-02-20', sex: 'F' },
    encounter: 'A-6614471',
    dateOfService: '2026-05-07',
    payer: 'Unity Health HMO',
    provider: 'Ingrid Solberg, MD',
    coder: coders.achterberg,
    delivered: '2026-05-12',
    due: '2026-05-18',
    documents: [
      note(
        'CT abdomen and pelvis, final report',
        'Ingrid Solberg, MD',
        '2026-05-07 02:44',
        `
ORDER: Emergency department, Dr. Guthrie. Right lower quadrant pain since yesterday, WBC 15.2; rule out appendicitis. Pregnancy test negative.

TECHNIQUE: One examination of abdomen and pelvis together after 80 mL iohexol 350 intravenously, single portal phase. Hospital CT 2. Dose length product 488 mGy cm.

COMPARISON: Pelvic ultrasound of 6 May, 21:30: ovaries normal, appendix not seen.

FINDINGS: Appendix behind the cecum, diameter 12 mm, wall enhancing, stranding around it, no stone. No free air, no abscess, a little free fluid in the pelvis. Ovaries normal, follicle of 1.8 cm on the left. Terminal ileum normal. Kidneys, liver, spleen and pancreas normal. Lung bases clear.

IMPRESSION: Acute appendicitis. No sign of perforation or abscess. Called to Dr. Guthrie at 02:40.
`,
      ),
      note(
        'Ultrasound pelvis, report of 6 May',
        'Amit Varghese, MD',
        '2026-05-06 21:58',
        `
Right lower quadrant pain; rule out ovarian torsion. Uterus and ovaries normal, blood flow in both. Appendix not seen. No free fluid. This study is billed on its own claim.
`,
      ),
    ],
    lines: [
      dx('R10.31', 'Right lower quadrant pain', {
        error: revise(
          'wrong-code minor neutral coder',
          'K35.80',
          'The reading confirmed appendicitis; the confirmed diagnosis is coded, not the symptom.',
          'Acute appendicitis. No sign of perforation or abscess.',
        ),
      }),
      cpt('74160', 'CT abdomen, contrast', [1], {
        mods: ['26'],
        error: revise(
          'unbundled major over coder',
          '74177',
          'Abdomen and pelvis examined together have one combined code.',
          'One examination of abdomen and pelvis together after 80 mL iohexol 350 intravenously',
        ),
      }),
      cpt('72193', 'CT pelvis, contrast', [1], {
        mods: ['26'],
        error: remove(
          'unbundled major over coder',
          'The pelvis is part of the combined code 74177.',
          'One examination of abdomen and pelvis together after 80 mL iohexol 350 intravenously',
        ),
      }),
    ],
  },
  {
    ...reading,
    id: 'rad-03',
    patient: { mrn: 'NG-198361', name: 'Georgina Tait', dob: '1959-11-06', sex: 'F' },
    encounter: 'E-7324483',
    dateOfService: '2026-06-11',
    payer: 'Medicare Part B',
    provider: 'Amit Varghese, MD',
    coder: coders.whitlock,
    delivered: '2026-06-16',
    due: '2026-06-22',
    documents: [
      note(
        'Screening mammogram, final report',
        'Amit Varghese, MD',
        '2026-06-11 16:30',
        `
REASON: Yearly screening. No complaint, no lump, no discharge. Sister had breast cancer at 61. Never on hormones. Cyst of the left breast drawn off in 2009 (N60.02 on the problem list), gone since.

PLACE: Northgate Medical Center, hospital breast center. Reading by the radiology group.

TECHNIQUE: Both breasts, craniocaudal and mediolateral oblique views, digital, with tomosynthesis of both views. Computer-aided detection used. Compression tolerated.

COMPARISON: 9 June 2025, 4 June 2024, 30 May 2023.

FINDINGS: Scattered fibroglandular tissue, category b. Right: benign vascular calcification, unchanged. Left: intramammary node of 5 mm in the upper outer quadrant, unchanged since 2023. No mass, no distortion, no suspicious calcification in either breast. Axillary nodes normal. Skin and nipples normal.

IMPRESSION: No sign of cancer, BI-RADS 2, benign. Next screening in one year. Letter sent to the patient in plain words today.

REPORT OF 9 JUNE 2025 (copied): Left: intramammary node of 5 mm in the upper outer quadrant, unchanged since 2023. BI-RADS 2.
`,
      ),
    ],
    lines: [
      dx('Z12.31', 'Encounter for screening mammogram for malignant neoplasm of breast'),
      dx('Z80.3', 'Family history of malignant neoplasm of breast'),
      cpt('77067', 'Screening mammogram', [1, 2], { mods: ['26'] }),
      cpt('77063', 'Screening tomosynthesis', [1, 2], { mods: ['26'] }),
    ],
  },
  {
    ...reading,
    id: 'rad-04',
    encounterType: 'emergency',
    placeOfService: '23 Emergency department',
    patient: { mrn: 'NG-283305', name: 'Maxwell Pruitt', dob: '1969-08-01', sex: 'M' },
    encounter: 'A-6625508',
    dateOfService: '2026-09-09',
    payer: 'State Medicaid',
    provider: 'Amit Varghese, MD',
    coder: coders.achterberg,
    delivered: '2026-09-14',
    due: '2026-09-18',
    documents: [
      note(
        'Chest radiograph, final report',
        'Amit Varghese, MD',
        '2026-09-09 12:06',
        `
ORDER: Emergency department, D. Pham, PA-C. Acute cough for five days; rule out pneumonia.

TECHNIQUE: Chest, one view, AP upright, portable. A lateral view was ordered and not made, as the patient could not stand.

COMPARISON: 14 March 2025, two views: right lower lobe pneumonia then.

FINDINGS: Heart size normal for the projection. Mediastinum and hila normal. Lungs clear: no consolidation, no effusion, no pneumothorax. The right lower lobe pneumonia of March 2025 has gone. Healed fracture of the left sixth rib. Monitoring leads over the chest.

IMPRESSION: No acute finding. No pneumonia.
`,
      ),
      note(
        'Technologist note',
        'Sunniva Dahl, RT(R)',
        '2026-09-09 11:48',
        `
Portable chest in ED room 9 at 11:41. Patient dizzy on standing, sat up in bed instead. AP upright obtained, 110 kV, 2 mAs. Lateral cancelled in the system at 11:47 with the ordering provider's consent. Patient identified by name and date of birth. The order still reads two views; told radiology by message. Monitor leads could not be moved. One image sent to the archive and checked for sharpness.
`,
      ),
    ],
    lines: [
      dx('J18.9', 'Pneumonia, unspecified organism', {
        error: revise(
          'unsupported major over coder',
          'R05.1',
          'Pneumonia was to be ruled out and was not found; the reason for the study, acute cough, is coded.',
          'No acute finding. No pneumonia.',
        ),
      }),
      cpt('71046', 'Chest film, two views', [1], {
        mods: ['26'],
        error: revise(
          'wrong-code major over coder',
          '71045',
          'One view was made and read; the order for two views is not what counts.',
          'Chest, one view, AP upright, portable.',
        ),
      }),
    ],
  },
  {
    ...reading,
    id: 'rad-05',
    patient: { mrn: 'NG-267744', name: 'Salome Adjei', dob: '1972-05-24', sex: 'F' },
    encounter: 'E-7346901',
    dateOfService: '2026-10-14',
    payer: 'Summit PPO',
    provider: 'Ingrid Solberg, MD',
    coder: coders.whitlock,
    delivered: '2026-10-19',
    due: '2026-10-23',
    documents: [
      note(
        'MRI brain, final report',
        'Ingrid Solberg, MD',
        '2026-10-14 17:20',
        `
ORDER: Dr. Raines, neurology. Known meningioma over the right frontal lobe, yearly check. Headache of last year has gone. No seizure.

PLACE: Northgate Medical Center, hospital MRI 2, 3 tesla. Reading by the radiology group.

TECHNIQUE: Brain without and then with 7 mL gadobutrol intravenously. Sagittal T1, axial T2, FLAIR, diffusion and susceptibility; after contrast T1 in three planes.

COMPARISON: 8 October 2025.

FINDINGS: Right frontal convexity: extra-axial mass, 1.6 x 1.4 x 1.2 cm, enhancing evenly, with a dural tail, unchanged (last year 1.6 x 1.4 x 1.2 cm). No edema in the brain beside it. No restricted diffusion, no bleeding. White matter: three small spots, as is usual for age. Ventricles normal. Pituitary, brainstem and inner ear canals normal. Sinuses: small cyst in the left maxillary sinus.

IMPRESSION: Meningioma of the right frontal convexity, benign by behaviour, unchanged in one year. Metastasis, raised in 2024 as a differential, is not supported. Next study in two years.
`,
      ),
    ],
    lines: [
      dx('D32.0', 'Benign neoplasm of cerebral meninges'),
      cpt('70553', 'MRI brain without and with contrast', [1], { mods: ['26'] }),
    ],
  },
];
