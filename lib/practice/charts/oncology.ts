// Oncology charts of the demonstration EHR: the infusion visits and an office visit.

import { coders, cpt, dx, note, professional } from '../build.ts';
import type { DemoChart } from '../chart-type.ts';
import { infusionVisits } from './oncology-infusion.ts';

export const oncology: DemoChart[] = [
  ...infusionVisits,
  {
    ...professional,
    id: 'onc-05',
    specialty: 'Oncology',
    patient: { mrn: 'LK-127719', name: 'Philippa Nyström', dob: '1968-03-03', sex: 'F' },
    encounter: 'E-7342990',
    dateOfService: '2026-09-29',
    payer: 'Summit PPO',
    provider: 'Kavita Deshmukh, MD',
    coder: coders.whitlock,
    delivered: '2026-10-02',
    due: '2026-10-08',
    documents: [
      note(
        'Oncology follow-up visit',
        'Kavita Deshmukh, MD',
        '2026-09-29 14:10',
        `
HISTORY: Ms. Nyström, 58, has estrogen receptor positive cancer of the upper outer quadrant of the left breast, lumpectomy and radiation in 2024, and is under adjuvant treatment with tamoxifen 20 mg daily, month 22 of 60. Hot flashes six to eight times a day since the spring, waking her at night, put down to the tamoxifen. No bone pain, no breast change, no vaginal bleeding.

PROBLEM LIST (carried forward): Breast mass N63.21, resolved. Anxiety F41.9, resolved 2025. Family history: sister with ovarian cancer, BRCA testing negative.

EXAM: BP 124/76, pulse 70, weight 66 kg. Left breast scar soft, no mass, axillae free. Lungs clear. No leg swelling.

DATA: Mammogram of 12 August: BI-RADS 2. ALT 20, alkaline phosphatase 71 (22 September).

ASSESSMENT AND PLAN: 1. Breast cancer, left upper outer quadrant, ER positive, on adjuvant tamoxifen, no sign of recurrence; treatment continues. 2. Hot flashes due to tamoxifen, not controlled: start venlafaxine 37.5 mg daily, chosen because it does not hinder tamoxifen; call in three weeks. Return in six months.
`,
      ),
    ],
    lines: [
      dx('C50.412', 'Malignant neoplasm of upper-outer quadrant of left female breast'),
      dx('Z17.0', 'Estrogen receptor positive status [ER+]'),
      dx('R23.2', 'Flushing'),
      dx('T38.6X5A', 'Adverse effect of antigonadotrophins, antiestrogens, antiandrogens, initial encounter'),
      dx('Z79.810', 'Long term (current) use of selective estrogen receptor modulators (SERMs)'),
      cpt('99214', 'Visit est. level 4', [1, 2, 3, 4, 5]),
    ],
  },
];
