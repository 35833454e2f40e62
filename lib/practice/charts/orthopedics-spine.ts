// An orthopedics chart of its own: a vertebral fracture in osteoporosis.

import { coders, cpt, dx, hospital, note, professional } from '../build.ts';
import { remove, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

export const vertebralFracture: DemoChart = {
  ...professional,
  id: 'ort-06',
  specialty: 'Orthopedics',
  placeOfService: '22 Hospital outpatient',
  facility: hospital,
  patient: { mrn: 'NG-205533', name: 'Edith Marlowe', dob: '1943-04-02', sex: 'F' },
  encounter: 'E-7346335',
  dateOfService: '2026-10-13',
  payer: 'Medicare Part B',
  provider: 'Victor Lindgren, MD',
  coder: coders.oyelaran,
  delivered: '2026-10-16',
  due: '2026-10-22',
  documents: [
    note(
      'Preoperative note',
      'Victor Lindgren, MD',
      '2026-10-13 07:40',
      `
Mrs. Marlowe, 83, with age-related osteoporosis (T-score -3.4, alendronate 70 mg weekly for four years). On 22 September she sat down hard on a kitchen chair and felt sharp pain in the back. MRI 2 October: acute fracture of the L1 vertebral body with edema, height loss 40 %, posterior wall intact; other vertebrae normal. Pain 8 of 10 despite brace and oxycodone. No leg weakness. The minor force would not break a normal vertebra: osteoporotic compression fracture of L1. First treatment of this fracture by me. Rule out metastasis: marrow signal otherwise normal, myeloma screen negative.
`,
    ),
    note(
      'Operative report',
      'Victor Lindgren, MD',
      '2026-10-13 09:35',
      `
DIAGNOSIS: Osteoporotic compression fracture of the first lumbar vertebra.

PROCEDURE: Balloon kyphoplasty of L1, both sides, under fluoroscopy.

DESCRIPTION: General anesthesia by Dr. Feld. Prone. Time-out. Both pedicles of L1 cannulated under biplane fluoroscopy. Bone biopsy not taken. Balloons inflated to 180 psi, height gain about 5 mm. Cement 3.5 mL on the right and 3 mL on the left, good filling, no leak. Two stitches.

BLOOD LOSS: 5 mL. COMPLICATIONS: None. Moves both legs in recovery. Home this afternoon; bone clinic visit on 27 October for change of osteoporosis treatment.
`,
    ),
  ],
  lines: [
    dx('S32.010A', 'Wedge compression fracture of first lumbar vertebra, initial encounter, closed', {
      error: revise(
        'wrong-code major neutral coder',
        'M80.08XA',
        'In known osteoporosis a fracture after minor force is coded as osteoporotic, not as an injury.',
        'The minor force would not break a normal vertebra: osteoporotic compression fracture of L1.',
      ),
    }),
    dx('M81.0', 'Age-related osteoporosis without current pathological fracture', {
      error: remove(
        'combination-excludes1 minor neutral coder',
        'M80.08XA holds the osteoporosis; M81.0 says there is no current fracture.',
        'DIAGNOSIS: Osteoporotic compression fracture of the first lumbar vertebra.',
      ),
    }),
    dx('Z79.83', 'Long term (current) use of bisphosphonates'),
    cpt('22514', 'Kyphoplasty, one lumbar level', [1, 2]),
  ],
};
