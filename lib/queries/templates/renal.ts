// Queries about the kidneys and the salts and acids of the blood.

import { bloodTests } from '../cited/blood-tests.ts';
import { generalFindings } from '../cited/general-findings.ts';
import { organFindings } from '../cited/organ-findings.ts';
import { organSupport } from '../cited/organ-support.ts';
import { treatments } from '../cited/treatments.ts';
import { vitalSigns } from '../cited/vital-signs.ts';
import { asShipped, clinical, notSignificant, openEnd, type QueryTemplate, ruledOut } from '../template.ts';

export const renal: readonly QueryTemplate[] = [
  {
    ...asShipped,
    topic: 'aki',
    name: 'Acute kidney injury',
    title: 'Renal function clarification',
    reasons: ['indicators-without-diagnosis', 'diagnosis-without-indicators', 'specificity', 'conflicting'],
    question:
      'In your clinical judgment, what condition, if any, accounts for the change in creatinine and urine output listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Acute kidney injury due to ___'),
      clinical('Acute kidney injury due to acute tubular necrosis'),
      clinical('Prerenal azotemia without acute kidney injury'),
      clinical('Progression of chronic kidney disease without acute kidney injury'),
      { kind: 'not-significant', text: 'Laboratory finding without clinical significance' },
      ...openEnd,
    ],
    cites: [
      bloodTests.creatinine,
      bloodTests.ureaNitrogen,
      bloodTests.filtration,
      vitalSigns.urineOutput,
      organSupport.fluids,
      organFindings.nephrotoxins,
      organFindings.urineStudies,
      organFindings.renalImaging,
      vitalSigns.bloodPressure,
      organSupport.renalReplacement,
    ],
  },
  {
    ...asShipped,
    topic: 'atn',
    name: 'Acute kidney injury: cause, tubular necrosis',
    title: 'Renal course clarification',
    reasons: ['specificity', 'cause-and-effect', 'diagnosis-without-indicators', 'conflicting'],
    question:
      'In your clinical judgment, what is the cause of the acute kidney injury documented in {document and date}?',
    format: 'multiple-choice',
    options: [
      clinical('Acute kidney injury due to acute tubular necrosis'),
      clinical('Acute kidney injury due to ___, without acute tubular necrosis'),
      ruledOut('Acute kidney injury was ruled out'),
      ...openEnd,
    ],
    cites: [
      bloodTests.creatinine,
      bloodTests.ureaNitrogen,
      organFindings.urineStudies,
      vitalSigns.urineOutput,
      organSupport.fluids,
      organFindings.nephrotoxins,
      vitalSigns.meanPressure,
      vitalSigns.bloodPressure,
      organSupport.pressors,
      organFindings.renalImaging,
      organSupport.renalReplacement,
    ],
  },
  {
    ...asShipped,
    topic: 'ckd-stage',
    name: 'Chronic kidney disease: stage',
    title: 'Baseline renal function clarification',
    reasons: ['specificity', 'indicators-without-diagnosis', 'inconsistent', 'conflicting'],
    question:
      'What stage, if any, describes the chronic kidney condition documented in {document and date}, in view of the results over time listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Chronic kidney disease, stage 1'),
      clinical('Chronic kidney disease, stage 2'),
      clinical('Chronic kidney disease, stage 3a'),
      clinical('Chronic kidney disease, stage 3b'),
      clinical('Chronic kidney disease, stage 4'),
      clinical('Chronic kidney disease, stage 5, without long-term dialysis'),
      clinical('End-stage kidney disease with long-term dialysis'),
      ruledOut('No chronic kidney disease'),
      ...openEnd,
    ],
    cites: [
      bloodTests.filtration,
      bloodTests.creatinine,
      organFindings.albuminuria,
      organSupport.renalReplacement,
      organFindings.renalImaging,
      bloodTests.hemoglobin,
      bloodTests.phosphorus,
    ],
  },
  {
    ...asShipped,
    topic: 'electrolyte',
    name: 'Electrolytes and acid-base',
    title: 'Laboratory value and treatment clarification',
    reasons: ['indicators-without-diagnosis', 'treatment-without-diagnosis', 'specificity'],
    question:
      'In your clinical judgment, what diagnosis, if any, was monitored or treated in view of the laboratory values listed with this query?',
    format: 'multiple-choice',
    options: [
      clinical('Hyponatremia due to ___'),
      clinical('Hypernatremia due to ___'),
      clinical('Hypokalemia due to ___'),
      clinical('Hyperkalemia due to ___'),
      clinical('Hypomagnesemia'),
      clinical('Hypophosphatemia'),
      clinical('Hypocalcemia'),
      clinical('Hypercalcemia due to ___'),
      clinical('Acute metabolic acidosis due to ___'),
      clinical('Lactic acidosis due to ___'),
      clinical('Acute respiratory acidosis due to ___'),
      clinical('Metabolic alkalosis due to ___'),
      notSignificant,
      ...openEnd,
    ],
    cites: [
      bloodTests.sodium,
      bloodTests.potassium,
      bloodTests.magnesium,
      bloodTests.phosphorus,
      bloodTests.calcium,
      bloodTests.bicarbonate,
      bloodTests.anionGap,
      bloodTests.gasPh,
      bloodTests.carbonDioxide,
      bloodTests.lactate,
      bloodTests.osmolality,
      treatments.electrolyteTherapy,
      generalFindings.adverseEffect,
    ],
  },
];
